# What `cmake --install` lays down: the program, the libraries, their headers, and the files by which
# another project finds them:  find_package(gahnegar)  target_link_libraries(… gahnegar::gahnegar)
include(CMakePackageConfigHelpers)

set(installed gahnegar gahnegar_calendars gahnegar_text gahnegar_timeline gahnegar_types)
foreach(target IN LISTS installed)
  string(REPLACE gahnegar_ "" name ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
endforeach()
install(TARGETS ${installed} EXPORT gahnegarTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gahnegar)

# Headers keep their paths: #include "engine/engine.h".
install(DIRECTORY calendars engine DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gahnegar
  FILES_MATCHING PATTERN "*.h"
  PATTERN calendars/generate EXCLUDE
  PATTERN engine/cli EXCLUDE)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/gahnegar)
install(EXPORT gahnegarTargets NAMESPACE gahnegar:: DESTINATION ${config_folder})
configure_package_config_file(
  engine/install/gahnegarConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/gahnegarConfig.cmake
  INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(
  ${CMAKE_CURRENT_BINARY_DIR}/gahnegarConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/gahnegarConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/gahnegarConfigVersion.cmake
  engine/install/find_re2.cmake
  DESTINATION ${config_folder})
