# cmake -DHEADER=<file> -DCOMMAND=<program;arguments> -P same_output.cmake
# Fails unless the program prints exactly the file.
execute_process(COMMAND ${COMMAND} OUTPUT_VARIABLE printed RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${COMMAND} failed: ${result}")
endif()
file(READ ${HEADER} compiled)
if(NOT printed STREQUAL compiled)
  message(FATAL_ERROR "${HEADER} is not what its generator prints; run it again and look at the difference")
endif()
