# Writes every grammar file below ROOT into OUTPUT as C++, sorted by path.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.grammar)
list(SORT files)
set(body "")
foreach(path IN LISTS files)
  file(READ ${ROOT}/${path} hex HEX)
  # In pieces: a compiler limits the length of one literal.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  string(LENGTH "${escaped}" length)
  set(literal "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${escaped}" ${at} 4000 piece)
    string(APPEND literal "\n       \"${piece}\"")
    math(EXPR at "${at} + 4000")
  endwhile()
  if(literal STREQUAL "")
    set(literal "\"\"")
  endif()
  string(APPEND body "      {\"${path}\",${literal}},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Made from grammars/ by embed.cmake; not to be edited.
#include \"engine/engine.h\"

namespace gahnegar {

const std::vector<GrammarFile>& EmbeddedGrammars() {
  static const std::vector<GrammarFile> kFiles = {
${body}  };
  return kFiles;
}

}  // namespace gahnegar
")
