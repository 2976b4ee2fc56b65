// How fast the engine reads, beside things whose speed is known, in one run.
//
//   engine_bench [--program=build/bench/gahnegar] [--markdown=tests/bench/RESULTS.md]
//
// Speeds are megabytes of UTF-8 a second of thread CPU time on one core; what is compared is run in
// turns, and the median of the rounds counts. Text is built from fixtures/, always the same; news
// from ../shared/data is added when it is there.
#include <re2/re2.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/text/normal_text.h"
#include "engine/timeline/json_writer.h"
#include "tests/engine/corpus.h"

namespace {

using gahnegar::Document;
using gahnegar::Engine;

constexpr size_t kBytes = size_t{4} << 20;
constexpr size_t kArticle = 5000;  // bytes of one document, about
constexpr int kRounds = 15;

double CpuSeconds() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

volatile size_t sink;  // keeps results alive

struct Corpus {
  std::string name;
  std::vector<Document> documents;
  size_t bytes = 0;
  size_t mentions = 0;
};

// Sentences in a fixed random order, put together to documents, until there is enough.
Corpus Shuffled(const std::string& name, const std::vector<std::string>& sentences) {
  Corpus corpus{name, {}, 0, 0};
  std::mt19937 random(1400);
  while (!sentences.empty() && corpus.bytes < kBytes) {
    Document d;
    while (d.text.size() < kArticle) d.text += sentences[random() % sentences.size()] + "\n";
    d.published = gahnegar::ParseReference("2021-08-08");
    corpus.bytes += d.text.size();
    corpus.documents.push_back(std::move(d));
  }
  return corpus;
}

std::vector<std::string> Sentences(const std::vector<Document>& documents) {
  std::vector<std::string> sentences;
  for (const Document& d : documents) {
    size_t begin = 0;
    while (begin < d.text.size()) {
      size_t end = d.text.find_first_of(".\n", begin);
      end = end == std::string::npos ? d.text.size() : end + 1;
      std::string sentence = d.text.substr(begin, end - begin);
      if (sentence.size() > 20) sentences.push_back(std::move(sentence));
      begin = end;
    }
  }
  return sentences;
}

std::vector<Corpus> Corpora(Engine& engine) {
  const std::vector<std::string> all = Sentences(gahnegar::testing::Fixtures());
  std::vector<std::string> silent;
  for (const std::string& s : all) {
    Document d;
    d.text = s;
    if (engine.Extract(d).mentions.empty()) silent.push_back(s);
  }
  std::vector<Corpus> corpora;
  corpora.push_back(Shuffled("no dates", silent));
  corpora.push_back(Shuffled("articles", Sentences(gahnegar::testing::Articles())));
  corpora.push_back(Shuffled("dates in every sentence", all));
  std::vector<std::string> news;
  std::vector<Document> shared;
  for (const auto& path :
       gahnegar::testing::FilesBelow(GAHNEGAR_ROOT "/../shared/data/text", ".jsonl")) {
    gahnegar::testing::AppendLines(path, &shared);
  }
  if (!shared.empty()) {
    Corpus unique{"news, each once", {}, 0, 0};
    for (Document& d : shared) {
      unique.bytes += d.text.size();
      d.published = gahnegar::ParseReference("2021-08-08");
      unique.documents.push_back(std::move(d));
    }
    corpora.push_back(std::move(unique));
  }
  for (Corpus& c : corpora) {
    for (const Document& d : c.documents) c.mentions += engine.Extract(d).mentions.size();
  }
  return corpora;
}

constexpr size_t kExtract = 1, kMentions = 2;  // of the contenders

struct Contender {
  std::string name;
  std::function<size_t(const Corpus&)> run;
  bool reference = false;
};

// A few forms of dates as one expression over text: what one would write without the engine.
const char* const kDates =
    "(?:(?:شنبه|یکشنبه|دوشنبه|سه.?شنبه|چهارشنبه|پنج.?شنبه|جمعه) )?"
    "(?:[0-9۰-۹]{1,2} )?(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)"
    "(?: ماه)?(?: (?:سال )?[0-9۰-۹]{2,4})?"
    "|[0-9۰-۹]{2,4}/[0-9۰-۹]{1,2}/[0-9۰-۹]{1,2}"
    "|(?:امروز|دیروز|فردا|امسال|پارسال)"
    "|(?:روز|هفته|ماه|سال) (?:گذشته|آینده|جاری)"
    "|ساعت [0-9۰-۹]{1,2}(?::[0-9۰-۹]{2})?";

std::vector<Contender> Contenders(Engine& engine) {
  static std::vector<char> copy;
  static gahnegar::NormalText normal;
  static std::string json;
  static const RE2 dates = [] {
    RE2::Options options;
    options.set_longest_match(true);
    options.set_never_capture(true);
    options.set_max_mem(int64_t{256} << 20);
    return RE2(kDates, options);
  }();
  return {{"whole way: UTF-8 to NDJSON",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) {
               json.clear();
               gahnegar::AppendJson(d, engine.Extract(d), engine.names(), json);
               n += json.size();
             }
             return n;
           }},
          {"extract, without writing",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) n += engine.Extract(d).mentions.size();
             return n;
           }},
          {"extract mentions, without events",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) n += engine.ExtractMentions(d).mentions.size();
             return n;
           }},
          {"normalise alone",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) {
               normal.Assign(d.text);
               n += normal.text().size();
             }
             return n;
           }},
          {"memcpy",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) {
               copy.resize(std::max(copy.size(), d.text.size()));
               std::memcpy(copy.data(), d.text.data(), d.text.size());
               n += static_cast<size_t>(copy[d.text.size() / 2]);
             }
             return n;
           },
           true},
          {"std::count of spaces",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) {
               n += static_cast<size_t>(std::count(d.text.begin(), d.text.end(), ' '));
             }
             return n;
           },
           true},
          {"RE2, a few dates as one expression",
           [&](const Corpus& c) {
             size_t n = 0;
             for (const Document& d : c.documents) {
               re2::StringPiece found;
               size_t at = 0;
               while (dates.Match(d.text, at, d.text.size(), RE2::UNANCHORED, &found, 1)) {
                 ++n;
                 at = static_cast<size_t>(found.data() - d.text.data()) + found.size();
               }
             }
             return n;
           },
           true}};
}

struct Process {
  double milliseconds = 0;
  double megabytes = 0;
};

// From exec to exit of `gahnegar extract ARTICLE`; the largest memory it had.
Process FirstJson(const std::string& program) {
  const std::string article = GAHNEGAR_ROOT "/fixtures/documents/irna-muscat.txt";
  std::vector<double> times;
  Process process;
  for (int i = 0; i < 21; ++i) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", 1, 0);
    std::string words[] = {program, "extract", "--input", "text", article};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(),
                         words[3].data(), words[4].data(), nullptr};
    const auto begin = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ) != 0) return {};
    int status = 0;
    rusage usage;
    if (wait4(child, &status, 0, &usage) != child || status != 0) return {};
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    times.push_back(took.count());
    process.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
    posix_spawn_file_actions_destroy(&actions);
  }
  process.milliseconds = Median(times);
  return process;
}

std::string Number(double value) {
  char out[32];
  std::snprintf(out, sizeof out, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::string program, markdown;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word.rfind("--program=", 0) == 0) program = word.substr(10);
    if (word.rfind("--markdown=", 0) == 0) markdown = word.substr(11);
  }
  // First, while this process is small: a child's largest memory begins with that of its parent.
  Process process;
  if (!program.empty()) {
    process = FirstJson(program);
    if (process.milliseconds == 0) {
      std::fprintf(stderr, "%s could not be run\n", program.c_str());
      return 1;
    }
  }
  std::vector<double> loads;
  for (int i = 0; i < 11; ++i) {
    const double begin = CpuSeconds();
    sink = Engine::Create().engine != nullptr;
    loads.push_back((CpuSeconds() - begin) * 1000);
  }
  Engine::Result made = Engine::Create();
  if (!made.engine) return 1;
  const std::vector<Corpus> corpora = Corpora(*made.engine);
  const std::vector<Contender> contenders = Contenders(*made.engine);

  std::string out =
      "# The engine: measured\n\n"
      "Written by `tests/bench/measure`, all in one run on one core; the median of " +
      std::to_string(kRounds) +
      " rounds\nin which everything takes its turn. MB/s of UTF-8 read. The first four rows are "
      "the "
      "engine, the\nothers what it is to be compared with.\n\n| MB/s |";
  std::string rule = "|---|";
  std::string density = "| mentions in a KB |";
  for (const Corpus& c : corpora) {
    out += " " + c.name + " |";
    rule += "---|";
    density +=
        " " + Number(static_cast<double>(c.mentions) * 1000 / static_cast<double>(c.bytes)) + " |";
  }
  out += "\n" + rule + "\n" + density + "\n";
  std::vector<std::vector<double>> speed(contenders.size(), std::vector<double>(corpora.size()));
  std::vector<double> events;  // of each corpus
  for (size_t c = 0; c < corpora.size(); ++c) {
    std::vector<std::vector<double>> rounds(contenders.size());
    for (int round = 0; round < kRounds; ++round) {
      for (size_t k = 0; k < contenders.size(); ++k) {
        const double begin = CpuSeconds();
        sink = contenders[k].run(corpora[c]);
        rounds[k].push_back(static_cast<double>(corpora[c].bytes) / 1e6 / (CpuSeconds() - begin));
      }
    }
    for (size_t k = 0; k < contenders.size(); ++k) speed[k][c] = Median(rounds[k]);
    // Of a time in all, what is left when mentions are taken away is that of events; the two are
    // compared within each round, which leaves out the drift of the machine between rounds.
    std::vector<double> shares;
    for (size_t r = 0; r < rounds[kExtract].size(); ++r) {
      shares.push_back(rounds[kMentions][r] / rounds[kExtract][r] - 1);
    }
    events.push_back(Median(shares));
  }
  for (size_t k = 0; k < contenders.size(); ++k) {
    out += "| " + contenders[k].name + " |";
    for (size_t c = 0; c < corpora.size(); ++c) out += " " + Number(speed[k][c]) + " |";
    out += "\n";
  }
  out += "| time of events, of that of mentions |";
  for (size_t c = 0; c < corpora.size(); ++c) {
    out += " " + Number(events[c]) + " |";
  }
  out += "\n";
  out += "\n| how many times as fast as the whole way |";
  for (const Corpus& c : corpora) out += " " + c.name + " |";
  out += "\n" + rule + "\n";
  for (size_t k = 0; k < contenders.size(); ++k) {
    if (!contenders[k].reference) continue;
    out += "| " + contenders[k].name + " |";
    for (size_t c = 0; c < corpora.size(); ++c)
      out += " " + Number(speed[k][c] / speed[0][c]) + " |";
    out += "\n";
  }
  out += "\n| start | |\n|---|---|\n| loading the grammar, ms | " + Number(Median(loads)) + " |\n";
  if (!program.empty()) {
    out += "| exec to exit with the JSON of an article, ms | " + Number(process.milliseconds) +
           " |\n| largest memory of that, MB | " + Number(process.megabytes) + " |\n";
  }
  std::fputs(out.c_str(), stdout);
  if (markdown.empty()) return 0;
  std::FILE* file = std::fopen(markdown.c_str(), "w");
  if (file == nullptr) return 1;
  std::fputs(out.c_str(), file);
  return std::fclose(file) == 0 ? 0 : 1;
}
