# Installs the build into a folder of its own and builds and runs the project consumer/.
#   cmake -DBUILD=… -DWORK=… -DCOMPILER=… -DFLAGS=… -DGENERATOR=… -P installed.cmake
file(REMOVE_RECURSE ${WORK})
function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGV}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/build -G ${GENERATOR}
  -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS} -DCMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
set(expected "روز شنبه ۱۶ مرداد ماه = 2021-08-07, in 500 bytes of JSON or more\n")
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "expected ${expected}got ${output}")
endif()
run(${WORK}/prefix/bin/gahnegar --version)

# The program of README.md, built and run the same way.
file(READ ${CMAKE_CURRENT_LIST_DIR}/../../README.md readme)
string(FIND "${readme}" "```cpp\n" begin)
math(EXPR begin "${begin} + 7")
string(SUBSTRING "${readme}" ${begin} -1 readme)
string(FIND "${readme}" "\n```" end)
string(SUBSTRING "${readme}" 0 ${end} snippet)
file(WRITE ${WORK}/readme/main.cc "${snippet}\n")
configure_file(${CMAKE_CURRENT_LIST_DIR}/consumer/CMakeLists.txt ${WORK}/readme/CMakeLists.txt COPYONLY)
run(${CMAKE_COMMAND} -S ${WORK}/readme -B ${WORK}/readme/build -G ${GENERATOR}
  -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS} -Wall -Wextra -Werror"
  -DCMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/readme/build)
run(${WORK}/readme/build/consumer)
if(NOT output MATCHES "^weekday-and-date: 2021-08-07\n  year 1400: ")
  message(FATAL_ERROR "the program of README.md says ${output}")
endif()
