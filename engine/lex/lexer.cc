#include "engine/lex/lexer.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "engine/text/alphabet.h"
#include "engine/text/letter_bits.h"

namespace gahnegar {
namespace {

bool IsLetter(char c) { return KindOf(c) == LetterKind::kLetter; }
bool IsDigit(char c) { return KindOf(c) == LetterKind::kDigit; }
bool InRun(char c) { return IsLetter(c) || IsDigit(c) || c == kHalfSpace; }

class Lexer {
 public:
  Lexer(std::string_view text, Vocabulary& v, std::vector<Token>* out, std::vector<Run>* runs)
      : text_(text), v_(v), out_(out), runs_(runs) {}

  void All() {
    v_.memo.Trim();
    LetterBits(text_, v_.letter_bits);
    v_.letter_bits.push_back(0);  // no letter behind the text
    for (uint32_t p = 0; p < text_.size();) {
      p = Gather(p);
      for (size_t i = 0; i < count_; ++i) One(i);
      // Room for the rest of a long text; what is known is forgotten between documents only.
      if (v_.memo.runs.count() <= v_.memo.runs.kMost) v_.memo.runs.Trim();
    }
  }

 private:
  struct Option {
    uint32_t end = 0;
    EntryId entry = 0;
    int64_t number = -1;
    uint8_t digits = 0;
    bool ordinal = false;
    bool at_glue = false;
  };
  // A run, a mark or a line feed.
  struct Piece {
    uint32_t begin, end;
    LetterKind kind;        // of its first letter
    bool kept;              // of a run: what it came to is kept, under its key
    RunMemo::Known* known;  // null: not kept, or no room
    WordKey key;
  };
  static constexpr size_t kMostPieces = 128;
  static constexpr size_t kMostSegments = 8;              // of a word
  static constexpr Lexicon::NodeId kMostNode = 0xFFFFFF;  // that Known::first holds
  static constexpr int kMaxOptions = 12;
  static constexpr size_t kMostStored = size_t{1} << 22;  // of one document; fits Known::first
  static constexpr int kMaxSteps = 200;  // a run that needs more is no Persian word

  // One past the last of the letters that begin at p; p, when there is none.
  uint32_t LetterEnd(uint32_t p) const {
    size_t word = p >> 6;
    uint64_t others = ~v_.letter_bits[word] >> (p & 63) << (p & 63);
    while (others == 0) others = ~v_.letter_bits[++word];
    return static_cast<uint32_t>(word << 6) + static_cast<uint32_t>(std::countr_zero(others));
  }

  void Mark(uint32_t p, TokenKind kind) {
    Token& t = out_->emplace_back();
    t.begin = p;
    t.end = p + 1;
    t.kind = kind;
    t.entry = v_.marks[static_cast<uint8_t>(text_[p])];
    t.set = v_.lexicon.entry(t.entry).set;
  }

  // «۱۶⏎مرداد»: a line that ends in a day and one that goes on with a word are one line.
  bool BreaksADate(uint32_t p) const {
    if (out_->empty()) return false;
    const Token& last = out_->back();
    if (last.kind != TokenKind::kNumber || last.digits == 0 || last.digits > 2 ||
        last.number > 31 || last.end != p) {
      return false;
    }
    return p + 1 < text_.size() && IsLetter(text_[p + 1]);
  }

  // Cuts the text from p into the next pieces and looks up what is known of them; returns where
  // they end. All places are asked for before the first is read, so that the waits overlap.
  uint32_t Gather(uint32_t p) {
    count_ = 0;
    while (p < text_.size() && count_ < kMostPieces) {
      const LetterKind kind = KindOf(text_[p]);
      if (kind == LetterKind::kSpace || kind == LetterKind::kHalfSpace) {
        ++p;
        continue;
      }
      Piece& piece = pieces_[count_++];
      piece.begin = p;
      piece.end = p + 1;
      piece.kind = kind;
      piece.kept = false;
      piece.known = nullptr;
      if (kind == LetterKind::kLetter || kind == LetterKind::kDigit) {
        piece.end = RunEnd(p, &piece.kept);
        if (piece.kept) {
          piece.key = WordKey(text_, p, piece.end);
          v_.memo.runs.Prefetch(piece.key);
        }
      }
      p = piece.end;
    }
    for (size_t i = 0; i < count_; ++i) {
      Piece& piece = pieces_[i];
      if (!piece.kept) continue;
      piece.known = v_.memo.runs.At(piece.key);
      if (piece.known != nullptr && piece.known->id == 0) {
        piece.known->id = ++v_.memo.last_id;
        piece.known->continues = MayContinue(Letters(piece));
        piece.known->glued = EndsInGlue(Letters(piece));
      }
    }
    return p;
  }

  // One past the run that begins at p; whether it is of those that are kept.
  uint32_t RunEnd(uint32_t p, bool* kept) const {
    bool digits = false;
    uint32_t e = LetterEnd(p);
    while (e < text_.size() && (IsDigit(text_[e]) || text_[e] == kHalfSpace)) {
      digits |= IsDigit(text_[e]);
      e = LetterEnd(e + 1);
    }
    while (text_[e - 1] == kHalfSpace) --e;
    *kept = !digits && e - p <= v_.memo.runs.kLongest;
    return e;
  }

  // Whether a word of several segments may go on over a space with this run.
  bool MayContinue(std::string_view run) const {
    const std::string_view segment = run.substr(0, run.find(kHalfSpace));
    if (v_.lexicon.MayContinue(Lexicon::Segment(segment))) return true;
    return AnyHead(segment, [&](std::string_view head) {
      return v_.lexicon.MayContinue(Lexicon::Segment(head));
    });
  }

  // Whether the first segment of this run may be a word and a glue word.
  bool EndsInGlue(std::string_view run) const {
    return AnyHead(run.substr(0, run.find(kHalfSpace)), [](std::string_view) { return true; });
  }

  // Whether it is true of any of the heads that glue words leave of a segment.
  template <typename True>
  bool AnyHead(std::string_view segment, True is_true) const {
    if (segment.size() < 2 || !v_.lexicon.MayEndInGlue(segment)) return false;
    uint8_t lengths[4];
    for (int i = v_.lexicon.GlueEndings(segment, lengths); i-- > 0;) {
      if (is_true(segment.substr(0, segment.size() - lengths[i]))) return true;
    }
    return false;
  }

  // Whether a word from this node on ends in a head of the segment.
  bool WordInHead(Lexicon::NodeId from, std::string_view segment) const {
    return AnyHead(segment, [&](std::string_view head) {
      const Lexicon::NodeId at = v_.lexicon.Find(from, Lexicon::Segment(head), false);
      return at != Lexicon::kNoNode && v_.lexicon.EntryAt(at) != 0;
    });
  }

  // Notes the piece as a run, and lexes it unless a word before it took it in.
  void One(size_t i) {
    const Piece& piece = pieces_[i];
    const bool run = piece.kind == LetterKind::kLetter || piece.kind == LetterKind::kDigit;
    if (runs_ != nullptr) {
      Run& noted = runs_->emplace_back();
      noted.begin = piece.begin;
      noted.end = piece.end;
      noted.id = piece.known == nullptr ? 0 : piece.known->id;
      noted.mark = !run;
    }
    if (piece.begin < covered_) return;
    if (run) {
      covered_ = OneRun(i);
    } else if (piece.kind == LetterKind::kMark) {
      Mark(piece.begin, TokenKind::kMark);
    } else if (!BreaksADate(piece.begin)) {
      Mark(piece.begin, TokenKind::kLineFeed);
    }
  }

  // Lexes a run; returns where it went to.
  uint32_t OneRun(size_t i) {
    const Piece& run = pieces_[i];
    run_end_ = run.end;
    if (run.known == nullptr) return Anew(run.begin);
    const RunMemo::Known& known = *run.known;
    switch (known.kind) {
      case RunMemo::Kind::kOne:
        return OneWord(run);
      case RunMemo::Kind::kUnlessMore:
        return UnlessMore(i);
      case RunMemo::Kind::kSeveral:
        return Stored(run.begin, known.first, known.more);
      case RunMemo::Kind::kNew:
        return Learn(run);
      case RunMemo::Kind::kAnew:
        break;
    }
    return Anew(run.begin);
  }

  uint32_t OneWord(const Piece& run) {
    const RunMemo::Known& known = *run.known;
    return known.entry == 0 ? Unknown(run.begin) : Word(run.begin, known.entry, known.set);
  }

  uint32_t Stored(uint32_t p, uint32_t first, uint32_t count) {
    for (uint32_t i = 0; i < count; ++i) {
      out_->push_back(v_.memo.store[first + i]);
      out_->back().begin += p;
      out_->back().end += p;
    }
    return out_->back().end;
  }

  // Puts the tokens from `mark` on into the store, as what is known of the text at p.
  uint32_t Store(uint32_t p, size_t mark) {
    const auto first = static_cast<uint32_t>(v_.memo.store.size());
    for (size_t i = mark; i < out_->size(); ++i) {
      v_.memo.store.push_back((*out_)[i]);
      v_.memo.store.back().begin -= p;
      v_.memo.store.back().end -= p;
    }
    return first;
  }

  std::string_view Letters(const Piece& run) const {
    return text_.substr(run.begin, run.end - run.begin);
  }

  // Lexes a run that was not met before, and keeps what it came to.
  uint32_t Learn(const Piece& run) {
    const size_t mark = out_->size();
    const std::string_view letters = Letters(run);
    looked_on_ = false;
    look_end_ = run.end;
    const uint32_t end = Anew(run.begin);
    const bool looked_on = std::exchange(looked_on_, true);
    RunMemo::Known& known = *run.known;
    known.kind = RunMemo::Kind::kAnew;
    if (end == run.end && !looked_on) {
      const Token& first = (*out_)[mark];
      if (out_->size() == mark + 1 && first.kind != TokenKind::kNumber) {
        known.kind = RunMemo::Kind::kOne;
        known.entry = first.entry;
        known.set = first.set;
      } else if (v_.memo.store.size() < kMostStored) {
        known.kind = RunMemo::Kind::kSeveral;
        known.more = static_cast<uint8_t>(out_->size() - mark);  // not more than its letters
        known.first = Store(run.begin, mark) & 0xFFFFFF;
      }
      return end;
    }
    // A word of one segment that only a following segment could change.
    const Lexicon::NodeId node =
        v_.lexicon.Find(Lexicon::kRoot, Lexicon::Segment(letters, run.key), false);
    if (node == Lexicon::kNoNode || node > kMostNode ||
        letters.find(kHalfSpace) != std::string_view::npos ||
        v_.reader.MayBeginNumber(v_.lexicon, letters)) {
      return end;
    }
    const EntryId entry = v_.lexicon.EntryAt(node);
    if (entry == 0 ? WordInHead(Lexicon::kRoot, letters) : v_.lexicon.entry(entry).number >= 0)
      return end;
    known.entry = entry;
    known.set = v_.lexicon.entry(entry).set & 0xFFFFFF;
    known.first = node & 0xFFFFFF;
    known.kind = RunMemo::Kind::kUnlessMore;
    return end;
  }

  uint32_t Anew(uint32_t p) {
    const size_t mark = out_->size();
    steps_ = 0;
    uint32_t end = 0;
    if (Segments(p, true, &end)) return end;
    out_->resize(mark);
    return Unknown(p);
  }

  // A run of one segment, or the longest word that it begins. What is written together there, and what
  // the pieces at hand do not show to its end, is lexed anew.
  uint32_t UnlessMore(size_t i) {
    const Piece& run = pieces_[i];
    Lexicon::NodeId node = run.known->first;
    EntryId entry = 0;
    for (size_t k = i + 1; k < i + kMostSegments && v_.lexicon.HasChildren(node); ++k) {
      if (k == count_) return Anew(run.begin);
      const Piece& next = pieces_[k];
      if (next.known != nullptr && !next.known->continues) break;
      if (next.kind != LetterKind::kLetter && next.kind != LetterKind::kMark) break;
      const uint32_t end = std::max(LetterEnd(next.begin), next.begin + 1);
      const bool whole = next.known != nullptr && end == next.end;
      const Lexicon::Segment segment = whole ? Lexicon::Segment(Letters(next), next.key)
                                             : Lexicon::Segment(text_, next.begin, end);
      const bool glued = next.known == nullptr || next.known->glued;
      if (glued && WordInHead(node, segment.letters)) return Anew(run.begin);
      node = v_.lexicon.Find(node, segment, false);
      if (node == Lexicon::kNoNode) break;
      if (!whole) return Anew(run.begin);
      if (v_.lexicon.EntryAt(node) == 0) continue;
      entry = v_.lexicon.EntryAt(node);
      run_end_ = end;
    }
    if (entry == 0) return OneWord(run);
    const Entry& word = v_.lexicon.entry(entry);
    return word.number >= 0 ? Anew(run.begin) : Word(run.begin, entry, word.set);
  }

  // The rest of the run, from p, is no word.
  uint32_t Unknown(uint32_t p) {
    Token& t = out_->emplace_back();
    t.begin = p;
    t.end = run_end_;
    t.kind = TokenKind::kUnknown;
    t.set = v_.unknown_set;
    return run_end_;
  }

  // The run is one word.
  uint32_t Word(uint32_t p, EntryId entry, SetId set) {
    Token& t = out_->emplace_back();
    t.begin = p;
    t.end = run_end_;
    t.entry = entry;
    t.set = set;
    t.kind = TokenKind::kWord;
    return run_end_;
  }

  // Lexes words from p to the end of the run; true when every letter belongs to a known word.
  bool Segments(uint32_t p, bool starts_run, uint32_t* end) {
    if (++steps_ > kMaxSteps) return false;
    Option options[kMaxOptions];
    const int n = Options(p, options);
    for (int i = 0; i < n; ++i) {
      const Option& o = options[i];
      uint32_t q = o.end;
      const bool run_ends = q >= text_.size() || !InRun(text_[q]);
      if (!run_ends) {
        bool lawful = text_[q] == kHalfSpace || o.at_glue;
        if (!lawful) lawful = IsDigit(text_[q]) != IsDigit(text_[q - 1]);
        if (!lawful) continue;
        while (q < text_.size() && text_[q] == kHalfSpace) ++q;
      }
      const size_t mark = out_->size();
      const bool dangling = !run_ends && (q >= text_.size() || !InRun(text_[q]));
      Emit(p, o, starts_run, run_ends || dangling);
      if (run_ends || dangling) {
        *end = o.end;
        return true;
      }
      if (Segments(q, false, end)) return true;
      out_->resize(mark);
    }
    return false;
  }

  void Emit(uint32_t p, const Option& o, bool starts_run, bool ends_run) {
    Token& t = out_->emplace_back();
    t.begin = p;
    t.end = o.end;
    t.entry = o.entry;
    t.number = o.number;
    t.digits = o.digits;
    t.ordinal = o.ordinal;
    t.starts_run = starts_run;
    t.ends_run = ends_run;
    const SetId base = o.entry == 0 ? kEmptySet : v_.lexicon.entry(o.entry).set;
    if (o.number >= 0) {
      t.kind = TokenKind::kNumber;
      t.set = v_.numbers.SetOf(t, base, v_.sets);
    } else {
      t.kind = TokenKind::kWord;
      t.set = base;
    }
  }

  void Push(Option* options, int* n, const Option& o) const {
    if (*n < kMaxOptions) options[(*n)++] = o;
  }

  // Everything that may begin at p, longest first; a number and a word of one length are united.
  int Options(uint32_t p, Option* options) {
    int n = 0;
    if (IsDigit(text_[p])) Digits(p, options, &n);
    Words(p, options, &n);
    if (IsLetter(text_[p]) && p + 1 < text_.size() && v_.reader.MayBegin(text_[p], text_[p + 1])) {
      const SpelledNumber s = v_.reader.Read(v_.lexicon, text_, p);
      if (!looked_on_) {  // else known already, or of no interest
        looked_on_ = v_.reader.MayBeginNumber(v_.lexicon, text_.substr(p, look_end_ - p));
      }
      if (s.end > 0) {
        bool united = false;
        for (int i = 0; i < n && !united; ++i) {
          if (options[i].end != s.end) continue;
          options[i].number = s.value;
          options[i].ordinal = s.ordinal;
          options[i].at_glue |= s.at_glue;
          if (!s.one_word) options[i].entry = 0;
          united = true;
        }
        if (!united) Push(options, &n, {s.end, 0, s.value, 0, s.ordinal, s.at_glue});
      }
    }
    // A single number word that was found as a word only (another spelling of its parts).
    for (int i = 0; i < n; ++i) {
      if (options[i].number >= 0 || options[i].entry == 0) continue;
      const Entry& e = v_.lexicon.entry(options[i].entry);
      options[i].number = e.number;
      options[i].ordinal = e.ordinal;
    }
    for (int i = 1; i < n; ++i) {  // few, and stable
      for (int k = i; k > 0 && options[k - 1].end < options[k].end; --k) {
        std::swap(options[k - 1], options[k]);
      }
    }
    return n;
  }

  void Digits(uint32_t p, Option* options, int* n) {
    uint32_t e = p;
    int64_t value = 0;
    int digits = 0;
    while (e < text_.size() && IsDigit(text_[e])) {
      if (digits < 15) value = value * 10 + (text_[e] - '0');
      ++digits;
      ++e;
    }
    // Groups of thousands: «۱۲٬۵۰۰», «12,500».
    if (digits <= 3 && value > 0) {
      uint32_t q = e;
      while (q + 3 < text_.size() && IsThousandsMark(text_[q]) && IsDigit(text_[q + 1]) &&
             IsDigit(text_[q + 2]) && IsDigit(text_[q + 3]) &&
             !(q + 4 < text_.size() && IsDigit(text_[q + 4])) && digits < 15) {
        value = value * 1000 + (text_[q + 1] - '0') * 100 + (text_[q + 2] - '0') * 10 +
                (text_[q + 3] - '0');
        digits += 3;
        q += 4;
        e = q;
      }
    }
    Option plain{e, 0, value, static_cast<uint8_t>(std::min(digits, 15)), false, false};
    const uint32_t more = v_.reader.ReadMultipliers(v_.lexicon, text_, e, &value);
    if (more != e) {
      Push(options, n, {more, 0, value, 15, false, false});
      return;
    }
    // An ordinal ending: «۱۶م» close by, «۲۴ ام» also after a space.
    if (digits <= 2) {
      for (const std::string& ending : v_.ordinal_endings) {
        uint32_t q = e;
        bool space = false;
        while (q < text_.size() && (text_[q] == kHalfSpace || text_[q] == ' ')) {
          space |= text_[q] == ' ';
          ++q;
        }
        if (space && ending.size() == 1) continue;
        if (text_.substr(q, ending.size()) != ending) continue;
        const uint32_t after = q + static_cast<uint32_t>(ending.size());
        if (after < text_.size() && IsLetter(text_[after])) continue;
        Push(options, n, {after, 0, plain.number, plain.digits, true, false});
        break;
      }
    }
    Push(options, n, plain);
  }

  static bool IsThousandsMark(char c) {
    static const char persian = ToAlphabet("٬")[0];
    return c == ',' || c == persian;
  }

  // Words of the lexicon, over one or several segments.
  void Words(uint32_t p, Option* options, int* n) {
    Lexicon::NodeId node = Lexicon::kRoot;
    uint32_t q = p;
    bool half_space = false;
    const bool with_digits = IsDigit(text_[p]);
    for (size_t guard = 0; guard < kMostSegments; ++guard) {
      uint32_t e = q;
      while (e < text_.size() &&
             (IsLetter(text_[e]) || (with_digits && guard == 0 && IsDigit(text_[e])))) {
        ++e;
      }
      if (e == q) {
        // A mark may be a part of a word («ه . ق»).
        if (guard == 0 || e >= text_.size() || KindOf(text_[e]) != LetterKind::kMark) break;
        ++e;
      }
      const std::string_view segment = text_.substr(q, e - q);
      const Lexicon::NodeId next = v_.lexicon.Find(node, Lexicon::Segment(text_, q, e), half_space);
      if (segment.size() > 1 && v_.lexicon.MayEndInGlue(segment)) {
        uint8_t lengths[4];
        const int endings = v_.lexicon.GlueEndings(segment, lengths);
        for (int i = 0; i < endings; ++i) {
          const std::string_view head = segment.substr(0, segment.size() - lengths[i]);
          const Lexicon::NodeId at =
              v_.lexicon.Find(node, Lexicon::Segment(text_, q, q + head.size()), half_space);
          if (at == Lexicon::kNoNode || v_.lexicon.EntryAt(at) == 0) continue;
          Push(
              options, n,
              {q + static_cast<uint32_t>(head.size()), v_.lexicon.EntryAt(at), -1, 0, false, true});
        }
      }
      if (next == Lexicon::kNoNode) break;
      node = next;
      if (v_.lexicon.EntryAt(node) != 0) {
        Push(options, n, {e, v_.lexicon.EntryAt(node), -1, 0, false, false});
      }
      if (!v_.lexicon.HasChildren(node)) break;
      looked_on_ |= e >= look_end_;
      q = e;
      bool space = false;
      while (q < text_.size() && (text_[q] == kHalfSpace || text_[q] == ' ')) {
        space |= text_[q] == ' ';
        ++q;
      }
      half_space = q > e && !space;
    }
  }

  std::string_view text_;
  Vocabulary& v_;
  std::vector<Token>* out_;
  std::vector<Run>* runs_;
  Piece pieces_[kMostPieces];
  size_t count_ = 0;
  uint32_t covered_ = 0;   // the tokens so far reach to here
  uint32_t run_end_ = 0;   // of the run at hand
  uint32_t look_end_ = 0;  // up to here what is read may be kept
  bool looked_on_ = true;  // what stands behind that may have mattered; true when nobody asks
  int steps_ = 0;
};

}  // namespace

void Vocabulary::Prepare() {
  lexicon.Prepare();
  reader.Build(lexicon);
  numbers.SetBuiltIn(number, ordinal, word);
  for (EntryId id = 1; id < lexicon.entry_count(); ++id) {
    const std::string_view letters = lexicon.Letters(id);
    if (letters.size() == 1 && KindOf(letters[0]) == LetterKind::kMark) {
      marks[static_cast<uint8_t>(letters[0])] = id;
    }
  }
}

void Vocabulary::Finish() {
  for (EntryId id = 1; id < lexicon.entry_count(); ++id) {
    const std::string_view letters = lexicon.Letters(id);
    const bool is_mark = letters.size() == 1 && KindOf(letters[0]) == LetterKind::kMark;
    if (!is_mark) lexicon.AddReading(id, {word, 0});
  }
  lexicon.Finish(sets);
  Prepare();
  ClassSet set;
  set.set(word);
  set.set(unknown);
  unknown_set = sets.Intern(set);
  memo = {};  // runs were met before there were sets
}

void Lex(std::string_view text, Vocabulary& vocabulary, std::vector<Token>* tokens,
         std::vector<Run>* runs) {
  tokens->clear();
  if (runs != nullptr) runs->clear();
  Lexer(text, vocabulary, tokens, runs).All();
}

}  // namespace gahnegar
