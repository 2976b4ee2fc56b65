// The embedded tables and the text they were made from are one grammar.
#include <string>

#include "engine/engine.h"
#include "engine/tables/archive.h"
#include "engine/tables/embedded.h"
#include "engine/tables/engine_tables.h"
#include "engine/timeline/json_writer.h"
#include "tests/catch.h"
#include "tests/engine/corpus.h"

namespace gahnegar {
namespace {

std::string JsonOf(Engine& engine, const Document& document) {
  std::string json;
  AppendJson(document, engine.Extract(document), engine.names(), json);
  return json;
}

TEST_CASE("An engine of the embedded tables reads as one made from their text") {
  Engine::Result ready = Engine::Create();
  Engine::Result made = Engine::CreateFrom(EmbeddedGrammars());
  REQUIRE(ready.engine);
  REQUIRE(made.engine);
  const std::vector<Document> documents = testing::Fixtures();
  REQUIRE(documents.size() > 1000);
  // The second round asks often enough for every RE2 that waits to be made.
  for (int round = 0; round < 2; ++round) {
    for (const Document& d : documents) {
      INFO(d.id << ": " << d.text.substr(0, 400));
      REQUIRE(JsonOf(*ready.engine, d) == JsonOf(*made.engine, d));
      if (round == 0) REQUIRE(ready.engine->Explain(d) == made.engine->Explain(d));
    }
  }
}

TEST_CASE("An engine of the embedded tables shows the words of their text") {
  Engine::Result ready = Engine::Create();
  Engine::Result made = Engine::CreateFrom(EmbeddedGrammars());
  const DisplayNames& a = ready.engine->names();
  const DisplayNames& b = made.engine->names();
  CHECK(a.solar == b.solar);
  CHECK(a.lunar == b.lunar);
  CHECK(a.gregorian == b.gregorian);
  CHECK(a.weekdays == b.weekdays);
  CHECK(a.units == b.units);
  CHECK(a.before_christ == b.before_christ);
  CHECK(ready.engine->timeline_words().titles == made.engine->timeline_words().titles);
  CHECK(ready.engine->timeline_words().conflict == made.engine->timeline_words().conflict);
  for (int day = 0; day < 400; ++day) {
    const calendars::Day on = calendars::Day{} + date::days{18000 + day};
    const std::vector<NamedDayOn> x = ready.engine->NamedDaysOn(on);
    const std::vector<NamedDayOn> y = made.engine->NamedDaysOn(on);
    REQUIRE(x.size() == y.size());
    for (size_t i = 0; i < x.size(); ++i) {
      CHECK(x[i].name == y[i].name);
      CHECK(x[i].holiday_iran == y[i].holiday_iran);
      CHECK(x[i].holiday_afghanistan == y[i].holiday_afghanistan);
    }
  }
}

TEST_CASE("The embedded tables are those of their text, byte for byte, and are read to their end") {
  std::vector<Diagnostic> diagnostics;
  const auto made = MakeTables(EmbeddedGrammars(), &diagnostics);
  REQUIRE(made);
  Writer writer;
  writer(*made);
  const std::span<const uint8_t> embedded = EmbeddedTables();
  CHECK(std::equal(embedded.begin(), embedded.end(), writer.bytes().begin(), writer.bytes().end()));
  EngineTables tables;
  Reader reader(embedded);
  reader(tables);
  CHECK(reader.done());
}

}  // namespace
}  // namespace gahnegar
