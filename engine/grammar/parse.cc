// One grammar file → syntax. A line starts with its keyword; everything is collected, nothing
// thrown.
#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/grammar/syntax.h"

namespace gahnegar::grammar {
namespace {

constexpr const char* kExampleKeyword = "مثال";
constexpr std::array<std::string_view, 9> kRuleKeywords = {
    "is", "say", "means", "after", "before", "not-after", "not-before", "expect", kExampleKeyword};
constexpr int kMaxDepth = 16;  // of [ within [

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool IsNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}
bool IsAsciiValueChar(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u > 0x20 && u < 0x7F;
}

int CodePoints(std::string_view s) {
  int n = 0;
  for (char c : s) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

// The first byte that is not UTF-8, or npos.
size_t FirstBadByte(std::string_view s) {
  size_t i = 0;
  while (i < s.size()) {
    const auto c = static_cast<unsigned char>(s[i]);
    size_t n = c < 0x80                ? 1
               : c >= 0xC2 && c < 0xE0 ? 2
               : c >= 0xE0 && c < 0xF0 ? 3
               : c >= 0xF0 && c < 0xF5 ? 4
                                       : 0;
    if (n == 0 || i + n > s.size()) return i;
    for (size_t k = 1; k < n; ++k) {
      if ((static_cast<unsigned char>(s[i + k]) & 0xC0) != 0x80) return i;
    }
    i += n;
  }
  return std::string_view::npos;
}

size_t FirstDirectionMark(std::string_view s) {
  static constexpr std::array<std::string_view, 12> kMarks = {
      "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
      "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C"};
  size_t best = std::string_view::npos;
  for (std::string_view m : kMarks) best = std::min(best, s.find(m));
  return best;
}

class FileParser {
 public:
  FileParser(int file, Syntax* syntax, std::vector<Diagnostic>* diagnostics, int stage)
      : file_(file), syntax_(syntax), diagnostics_(diagnostics), stage_(stage) {}

  void Run() {
    const size_t count = syntax_->lines[file_].size();
    for (size_t i = 0; i < count; ++i) {
      line_ = syntax_->lines[file_][i];
      number_ = static_cast<int>(i) + 1;
      Line();
    }
    ExpectUsed();
  }

 private:
  Where Here(size_t byte) const {
    return {file_, number_, CodePoints(std::string_view(line_).substr(0, byte)) + 1};
  }
  void Error(size_t byte, std::string message) {
    diagnostics_->push_back(At(*syntax_, Here(byte), std::move(message)));
  }

  void Line() {
    if (size_t bad = FirstBadByte(line_); bad != std::string::npos) {
      Error(bad, "this is not UTF-8");
      if (block_ == Block::kRule) syntax_->rules.back().broken = true;
      return;
    }
    if (size_t mark = FirstDirectionMark(line_); mark != std::string::npos) {
      Error(mark, "a direction mark; remove it");
      if (block_ == Block::kRule) syntax_->rules.back().broken = true;
      return;
    }
    // « #» or a «#» at the start begins a comment.
    for (size_t i = 0; i < line_.size(); ++i) {
      if (line_[i] == '#' && (i == 0 || IsSpace(line_[i - 1]))) {
        line_.resize(i);
        break;
      }
    }
    while (!line_.empty() && IsSpace(line_.back())) line_.pop_back();
    size_t p = 0;
    Skip(&p);
    if (p == line_.size()) return;
    size_t e = p;
    while (e < line_.size() && !IsSpace(line_[e])) ++e;
    const std::string keyword = line_.substr(p, e - p);
    const size_t rest = SkipFrom(e);
    if (keyword == "words" || keyword == "slot" || keyword == "rule" || keyword == "piece") {
      Head(keyword, p, rest);
      return;
    }
    switch (block_) {
      case Block::kWords:
        if (keyword == "with") {
          With(p, rest);
        } else {
          WordsLine(keyword, p);
        }
        return;
      case Block::kRule:
        RuleLine(keyword, p, rest);
        return;
      case Block::kBroken:
        return;
      case Block::kNone:
        if (keyword == "with") {
          Error(p, "this line belongs below words");
        } else if (std::find(kRuleKeywords.begin(), kRuleKeywords.end(), keyword) !=
                   kRuleKeywords.end()) {
          Error(p, "this line belongs below a rule or a piece");
        } else {
          Unknown(keyword, p);
        }
        return;
    }
  }

  void Unknown(const std::string& keyword, size_t at) {
    std::vector<std::string> keywords = {"words", "slot", "rule", "piece", "with"};
    keywords.insert(keywords.end(), kRuleKeywords.begin(), kRuleKeywords.end());
    std::string message = "there is no keyword " + keyword;
    if (std::string near = Nearest(keyword, keywords); !near.empty()) {
      message += "; did you mean " + near + "?";
    }
    Error(at, message);
  }

  std::string Name(size_t* p, const char* what) {
    size_t e = *p;
    while (e < line_.size() && IsNameChar(line_[e])) ++e;
    if (e == *p || (e < line_.size() && !IsSpace(line_[e]) && line_[e] != '}')) {
      Error(*p, std::string(what) + " is written with a-z, 0-9, - and dots");
      return "";
    }
    std::string name = line_.substr(*p, e - *p);
    *p = e;
    return name;
  }

  // An expect line that no example follows is a mistake.
  void ExpectUsed() {
    if (!expect_used_) {
      diagnostics_->push_back(
          At(*syntax_, expect_where_, "no example stands below this expect line"));
    }
    expect_used_ = true;
  }

  void Head(const std::string& keyword, size_t at, size_t rest) {
    block_ = keyword == "slot" ? Block::kNone : Block::kBroken;
    size_t p = rest;
    ExpectUsed();
    const std::string name = Name(&p, "a name");
    if (name.empty()) return;
    if (keyword == "slot") {
      SlotLine(name, rest, SkipFrom(p));
      return;
    }
    LineEnds(p);
    if (keyword == "words") {
      block_ = Block::kWords;
      syntax_->words.push_back({name, {}, {}, Here(rest)});
    } else {
      if (stage_ == 0) {
        Error(at, "rules and pieces do not belong in the folder words");
        return;
      }
      block_ = Block::kRule;
      Rule rule;
      rule.piece = keyword == "piece";
      rule.name = name;
      rule.stage = stage_;
      rule.where = Here(rest);
      syntax_->rules.push_back(std::move(rule));
      expect_.clear();
    }
  }

  void LineEnds(size_t p) {
    if (SkipFrom(p) != line_.size()) Error(SkipFrom(p), "nothing else stands on this line");
  }

  void SlotLine(const std::string& name, size_t at, size_t p) {
    Slot slot{name, {}, Here(at)};
    while (p < line_.size()) {
      size_t e = p;
      while (e < line_.size() && !IsSpace(line_[e])) ++e;
      const std::string form = line_.substr(p, e - p);
      NumberForm f;
      if (form == "number") {
        f.kind = NumberForm::Kind::kNumber;
      } else if (form == "digits") {
        f.kind = NumberForm::Kind::kDigits;
      } else if (form == "spelled") {
        f.kind = NumberForm::Kind::kSpelled;
      } else if (form == "ordinal") {
        f.kind = NumberForm::Kind::kOrdinal;
      } else {
        std::string message = "there is no form of slot " + form;
        std::string near = Nearest(form, {"number", "digits", "spelled", "ordinal"});
        if (!near.empty()) message += "; did you mean " + near + "?";
        Error(p, message);
        return;
      }
      p = SkipFrom(e);
      const size_t range = p;
      size_t digits_from = 0, digits_to = 0;
      const bool ok = Number(&p, &f.from, &digits_from) && line_.compare(p, 2, "..") == 0 &&
                      (p += 2, Number(&p, &f.to, &digits_to));
      if (!ok || f.from > f.to) {
        Error(range, "a form of slot is followed by a range such as 1..31");
        return;
      }
      f.two_digits = digits_from == 2 && digits_to == 2 && line_[range] == '0';
      slot.forms.push_back(f);
      p = SkipFrom(p);
      if (p == line_.size()) break;
      if (line_[p] != '|') {
        Error(p, "forms of a slot are separated by |");
        return;
      }
      p = SkipFrom(p + 1);
    }
    if (slot.forms.empty()) {
      Error(at, "a slot needs a form such as number 1..31");
      return;
    }
    syntax_->slots.push_back(std::move(slot));
  }

  bool Number(size_t* p, int64_t* value, size_t* digits) const {
    *value = 0;
    *digits = 0;
    while (*p < line_.size() && line_[*p] >= '0' && line_[*p] <= '9' && *digits < 15) {
      *value = *value * 10 + (line_[*p] - '0');
      ++*p;
      ++*digits;
    }
    return *digits > 0;
  }

  // Splits [p, end) at «|»; calls f(begin, end) for each trimmed, non-empty part.
  template <typename F>
  void Parts(size_t p, F f) {
    while (true) {
      size_t bar = line_.find('|', p);
      const size_t end = bar == std::string::npos ? line_.size() : bar;
      size_t b = p, e = end;
      while (b < e && IsSpace(line_[b])) ++b;
      while (e > b && IsSpace(line_[e - 1])) --e;
      if (b == e) {
        Error(std::min(b, line_.size()), "an alternative is missing here");
      } else {
        f(b, e);
      }
      if (bar == std::string::npos) break;
      p = bar + 1;
    }
  }

  void With(size_t at, size_t rest) {
    if (!syntax_->words.back().lines.empty()) {
      Error(at, "the endings stand before the first word");
      return;
    }
    Parts(rest, [&](size_t b, size_t e) {
      if (line_[b] != '-') {
        Error(b, "an ending is written with a - before it");
        return;
      }
      Ending ending;
      ending.where = Here(b);
      ++b;
      ending.detached = b < e && IsSpace(line_[b]);
      while (b < e && IsSpace(line_[b])) ++b;
      ending.text = line_.substr(b, e - b);
      if (ending.text.empty()) {
        Error(b, "an ending needs letters after the -");
        return;
      }
      syntax_->words.back().endings.push_back(std::move(ending));
    });
  }

  void WordsLine(const std::string& keyword, size_t p) {
    WordLine line;
    line.where = Here(p);
    // A value: starts with a letter, digit or signed digit; ends at two spaces or a Persian letter.
    const auto at = [&](size_t i) { return i < line_.size() ? line_[i] : '\0'; };
    const bool signed_digit =
        (at(p) == '-' || at(p) == '+') && at(p + 1) >= '0' && at(p + 1) <= '9';
    const bool letter = (at(p) >= 'a' && at(p) <= 'z') || (at(p) >= 'A' && at(p) <= 'Z');
    const bool digit = at(p) >= '0' && at(p) <= '9';
    if (signed_digit || letter || digit) {
      size_t e = p;
      while (e < line_.size()) {
        if (IsAsciiValueChar(line_[e])) {
          ++e;
        } else if (line_[e] == ' ' && e + 1 < line_.size() && IsAsciiValueChar(line_[e + 1])) {
          ++e;
        } else {
          break;
        }
      }
      line.value = line_.substr(p, e - p);
      while (!line.value.empty() && IsSpace(line.value.back())) line.value.pop_back();
      p = SkipFrom(e);
      if (p == line_.size()) {
        const std::string near = Nearest(keyword, {"words", "slot", "rule", "piece", "with"});
        Error(p,
              "after a value come the ways to write it" +
                  (near.empty() ? std::string() : "; or did you mean the keyword " + near + "?"));
        return;
      }
    }
    Parts(p, [&](size_t b, size_t e) {
      Spelling s;
      s.where = Here(b);
      if (line_[b] == '-' && e - b > 1 && !IsSpace(line_[b + 1])) {
        s.glue = true;
        ++b;
      }
      s.text = line_.substr(b, e - b);
      line.spellings.push_back(std::move(s));
    });
    syntax_->words.back().lines.push_back(std::move(line));
  }

  void RuleLine(const std::string& keyword, size_t at, size_t rest) {
    Rule& rule = syntax_->rules.back();
    if (keyword == "is") {
      if (!rule.is.empty()) Error(at, "there is an is line already");
      size_t p = rest;
      rule.is = Name(&p, "a class");
      rule.is_where = Here(rest);
      if (!rule.is.empty()) LineEnds(p);
    } else if (keyword == "say") {
      Say say;
      say.where = Here(rest);
      size_t p = rest;
      if (!Items(&p, &say.items, "", false)) {
        rule.broken = true;
      } else if (say.items.empty()) {
        Error(at, "a say line needs slots or words");
        rule.broken = true;
      } else {
        rule.says.push_back(std::move(say));
      }
    } else if (keyword == "means") {
      if (!rule.means.empty()) Error(at, "there is a means line already");
      Means(&rule, rest);
    } else if (keyword == "after" || keyword == "before" || keyword == "not-after" ||
               keyword == "not-before") {
      Context context;
      context.kind = keyword == "after"       ? ContextKind::kAfter
                     : keyword == "before"    ? ContextKind::kBefore
                     : keyword == "not-after" ? ContextKind::kNotAfter
                                              : ContextKind::kNotBefore;
      context.where = Here(rest);
      size_t p = rest;
      bool ok = true;
      while (ok) {
        Sequence sequence;
        ok = Items(&p, &sequence, "|", true);
        if (ok && sequence.empty()) {
          Error(p, "an alternative is missing here");
          ok = false;
        }
        if (ok) context.alternatives.push_back(std::move(sequence));
        if (!ok || p >= line_.size()) break;
        ++p;  // the bar
      }
      if (ok) rule.contexts.push_back(std::move(context));
    } else if (keyword == "expect") {
      ExpectUsed();
      expect_ = line_.substr(rest);
      expect_where_ = Here(at);
      expect_used_ = false;
    } else if (keyword == kExampleKeyword) {
      ExampleLine(&rule, at, rest);
    } else {
      Unknown(keyword, at);
    }
  }

  void Means(Rule* rule, size_t p) {
    rule->means_where = Here(p);
    size_t e = p;
    while (e < line_.size() && !IsSpace(line_[e])) ++e;
    rule->means = line_.substr(p, e - p);
    p = SkipFrom(e);
    while (p < line_.size()) {
      e = p;
      while (e < line_.size() && !IsSpace(line_[e])) ++e;
      const std::string word = line_.substr(p, e - p);
      const size_t eq = word.find('=');
      if (eq == std::string::npos || eq == 0 || eq + 1 == word.size()) {
        Error(p, "a constant is written field=value");
      } else {
        rule->constants.push_back({word.substr(0, eq), word.substr(eq + 1), Here(p)});
      }
      p = SkipFrom(e);
    }
  }

  // Items until the end, or a closing character of `stops`. False when something was wrong.
  bool Items(size_t* p, Sequence* items, const char* stops, bool context) {
    while (true) {
      *p = SkipFrom(*p);
      if (*p >= line_.size()) return true;
      const char c = line_[*p];
      if (std::string_view(stops).find(c) != std::string_view::npos) return true;
      if (c == '{') {
        if (!SlotItem(p, items)) return false;
      } else if (c == '[') {
        if (context) {
          Error(*p, "a context line has no optional parts; write each way as an alternative");
          return false;
        }
        if (!OptionalItem(p, items)) return false;
      } else if (c == '}' || c == ']' || c == '|') {
        Error(*p, std::string("nothing was opened for this ") + c);
        return false;
      } else {
        size_t e = *p;
        while (e < line_.size() && !IsSpace(line_[e]) &&
               std::string_view("{}[]|").find(line_[e]) == std::string_view::npos) {
          ++e;
        }
        Item item;
        item.kind = Item::Kind::kLiteral;
        item.name = line_.substr(*p, e - *p);
        item.where = Here(*p);
        items->push_back(std::move(item));
        *p = e;
      }
    }
  }

  bool SlotItem(size_t* p, Sequence* items) {
    const size_t open = *p;
    const size_t close = line_.find('}', open);
    if (close == std::string::npos) {
      Error(open, "this { is not closed");
      return false;
    }
    std::string name = line_.substr(open + 1, close - open - 1);
    Item item;
    item.kind = Item::Kind::kSlot;
    item.where = Here(open);
    if (name.size() > 2 && name.compare(name.size() - 2, 2, ".*") == 0) {
      item.children = true;
      name.resize(name.size() - 2);
    }
    if (name.empty() || !std::all_of(name.begin(), name.end(), IsNameChar)) {
      Error(open, "a slot is written {name}, with a-z, 0-9, - and dots");
      return false;
    }
    item.name = name;
    items->push_back(std::move(item));
    *p = close + 1;
    return true;
  }

  bool OptionalItem(size_t* p, Sequence* items) {
    const size_t open = *p;
    if (depth_ == kMaxDepth) {
      Error(open, "so many [ within each other cannot be read; write more say lines");
      return false;
    }
    ++depth_;
    const bool ok = OptionalBody(p, items);
    --depth_;
    return ok;
  }

  bool OptionalBody(size_t* p, Sequence* items) {
    const size_t open = *p;
    Item item;
    item.kind = Item::Kind::kOptional;
    item.where = Here(open);
    ++*p;
    while (true) {
      Sequence alternative;
      if (!Items(p, &alternative, "|]", false)) return false;
      if (*p >= line_.size()) {
        Error(open, "this [ is not closed");
        return false;
      }
      if (alternative.empty()) {
        Error(*p, "an alternative is missing here");
        return false;
      }
      item.alternatives.push_back(std::move(alternative));
      if (line_[*p] == ']') break;
      ++*p;
    }
    ++*p;
    items->push_back(std::move(item));
    return true;
  }

  void ExampleLine(Rule* rule, size_t at, size_t rest) {
    if (expect_.empty()) {
      Error(at, "an example stands below an expect line");
      rule->broken = true;
      return;
    }
    expect_used_ = true;
    Example example;
    example.where = Here(rest);
    std::string expect = expect_;
    if (size_t eq = expect.find(" = "); eq != std::string::npos) {
      example.gregorian = expect.substr(eq + 3);
      expect.resize(eq);
    }
    if (size_t a = expect.find(" @ "); a != std::string::npos) {
      example.anchor = expect.substr(a + 3);
      expect.resize(a);
    }
    while (!expect.empty() && IsSpace(expect.back())) expect.pop_back();
    example.expect = expect;
    const std::string body = line_.substr(rest);
    const size_t open = body.find('[');
    const size_t close = body.find(']');
    if (open == std::string::npos && close == std::string::npos) {
      example.text = body;
      example.end = body.size();
    } else if (open == std::string::npos || close == std::string::npos || close < open) {
      Error(rest, "an example marks its span with one [ and one ]");
      return;
    } else {
      example.text =
          body.substr(0, open) + body.substr(open + 1, close - open - 1) + body.substr(close + 1);
      example.begin = open;
      example.end = close - 1;
    }
    if (example.begin == example.end) {
      Error(rest, "an example needs text");
      return;
    }
    rule->examples.push_back(std::move(example));
  }

  void Skip(size_t* p) const { *p = SkipFrom(*p); }
  size_t SkipFrom(size_t p) const {
    while (p < line_.size() && IsSpace(line_[p])) ++p;
    return p;
  }

  // kBroken: below a head that could not be read; its lines are not looked at.
  enum class Block { kNone, kWords, kRule, kBroken } block_ = Block::kNone;
  const int file_;
  Syntax* const syntax_;
  std::vector<Diagnostic>* const diagnostics_;
  const int stage_;
  std::string line_;
  int number_ = 0;
  std::string expect_;
  Where expect_where_;
  bool expect_used_ = true;
  int depth_ = 0;  // of [ within [
};

}  // namespace

void ParseFile(const std::string& path, const std::string& text, Syntax* syntax,
               std::vector<Diagnostic>* diagnostics) {
  const int file = static_cast<int>(syntax->files.size());
  syntax->files.push_back(path);
  syntax->lines.emplace_back();
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    syntax->lines.back().push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string folder = path.substr(0, path.find('/'));
  int stage = -1;
  std::vector<std::string> names;
  for (int i = 0; i < kStageCount; ++i) {
    names.emplace_back(kStages[i]);
    if (folder == kStages[i] && folder != path) stage = i;
  }
  if (stage < 0) {
    std::string message = "the folder of a grammar file is its stage, and " + folder + " is none";
    if (std::string near = Nearest(folder, names); !near.empty()) {
      message += "; did you mean " + near + "?";
    }
    diagnostics->push_back(At(*syntax, {file, 0, 0}, message));
    return;
  }
  FileParser(file, syntax, diagnostics, stage).Run();
}

Diagnostic At(const Syntax& syntax, const Where& where, std::string message) {
  Diagnostic d;
  if (where.file >= 0) d.file = syntax.files[where.file];
  d.line = where.line;
  d.column = where.column;
  d.message = std::move(message);
  if (where.file >= 0 && where.line >= 1 &&
      where.line <= static_cast<int>(syntax.lines[where.file].size())) {
    d.source = syntax.lines[where.file][where.line - 1];
  }
  return d;
}

std::string Nearest(const std::string& wrong, const std::vector<std::string>& names) {
  constexpr size_t kLongest = 60;  // longer is no slip of the pen
  std::string best;
  if (wrong.size() > kLongest) return best;
  size_t best_distance = std::max<size_t>(2, wrong.size() / 3) + 1;
  for (const std::string& name : names) {
    // Levenshtein distance, one row at a time.
    std::vector<size_t> row(name.size() + 1);
    for (size_t j = 0; j <= name.size(); ++j) row[j] = j;
    for (size_t i = 1; i <= wrong.size(); ++i) {
      size_t diagonal = row[0];
      row[0] = i;
      for (size_t j = 1; j <= name.size(); ++j) {
        const size_t up = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (wrong[i - 1] != name[j - 1])});
        diagonal = up;
      }
    }
    if (row[name.size()] < best_distance) {
      best_distance = row[name.size()];
      best = name;
    }
  }
  return best;
}

}  // namespace gahnegar::grammar
