// Reads one sentence with the installed library and prints what it means.
#include <cstdio>
#include <string>

#include "engine/engine.h"
#include "engine/text/decode.h"
#include "engine/timeline/json_writer.h"

int main() {
  gahnegar::Engine::Result made = gahnegar::Engine::Create();
  if (!made.engine) return 1;
  gahnegar::Document document;
  document.text = gahnegar::Decode("روز شنبه ۱۶ مرداد ماه", "auto").utf8;
  document.published = gahnegar::ParseReference("2021-08-08");
  const gahnegar::Record record = made.engine->Extract(document);
  std::string json;
  gahnegar::AppendJson(document, record, made.engine->names(), json);
  for (const gahnegar::Mention& m : record.mentions) {
    std::printf("%s = %s, in %d bytes of JSON or more\n", std::string(m.text).c_str(),
                gahnegar::IsoInstant(*m.start).c_str(), json.size() > 500 ? 500 : 0);
  }
  return record.mentions.size() == 1 ? 0 : 1;
}
