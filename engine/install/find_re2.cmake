# re2::re2, with or without the CMake files of RE2 itself (Debian 12 ships none). For the build and
# for whoever uses the installed library.
if(NOT TARGET re2::re2)
  find_package(re2 QUIET CONFIG)
endif()
if(NOT TARGET re2::re2)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(gahnegar_re2 REQUIRED IMPORTED_TARGET GLOBAL re2)
  add_library(re2::re2 ALIAS PkgConfig::gahnegar_re2)
endif()
