#include "engine/text/decode.h"

#include <string>
#include <string_view>
#include <utility>

#include "tests/catch.h"

namespace gahnegar {
namespace {

using namespace std::string_literals;

// With پ چ ژ گ ک, which windows-1256 has outside the letters of Arabic, and ي for ی.
const std::string kText = "گفتگوي رئيس مجلس، چهارشنبه، در پارک ژرف";
const std::string kWindows1256 =
    "\x90\xDD\xCA\x90\xE6\xED \xD1\xC6\xED\xD3 \xE3\xCC\xE1\xD3\xA1 "
    "\x8D\xE5\xC7\xD1\xD4\xE4\xC8\xE5\xA1 \xCF\xD1 \x81\xC7\xD1\x98 \x8E\xD1\xDD";

// Of text without characters beyond U+FFFF.
std::string Utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST_CASE("UTF-8 comes back as it is, without a copy") {
  std::string bytes = "روز شنبه ۱۶ مرداد ماه، در دیدار";
  const std::string expected = bytes;
  const char* data = bytes.data();
  const DecodedText text = Decode(std::move(bytes));
  CHECK(text.utf8 == expected);
  CHECK(text.utf8.data() == data);
  CHECK(text.encoding == "UTF-8");
  CHECK_FALSE(text.converted);
  CHECK(text.error == "");
}

TEST_CASE("a UTF-8 byte order mark is taken off") {
  for (const char* name : {"auto", "UTF-8"}) {
    const DecodedText text = Decode("\xEF\xBB\xBFشنبه", name);
    CHECK(text.utf8 == "شنبه");
    CHECK(text.encoding == "UTF-8");
    CHECK_FALSE(text.converted);
  }
}

TEST_CASE("UTF-8 with some bad bytes stays UTF-8") {
  for (const std::string& bytes : {"سلام خوب\xFF"s, "\xFF"s, "abc \xFF\xFE\xFD def"s,
                                   "سلام \xD8 خوب \xE3 است"s, "café au lait, thé, naïve\xFF"s}) {
    const DecodedText text = Decode(bytes);
    CHECK(text.utf8 == bytes);
    CHECK(text.encoding == "UTF-8");
    CHECK_FALSE(text.converted);
  }
}

TEST_CASE("a bad start does not make UTF-8 another encoding") {
  std::string bytes = "\xD3\xE1\xC7\xE3 \xD3\xE1\xC7\xE3 ";
  for (int i = 0; i < 100; ++i) bytes += "شنبه ";
  CHECK(Decode(bytes).utf8 == bytes);
}

TEST_CASE("windows-1256 is found out, with the letters of Persian") {
  for (const char* name : {"auto", "windows-1256", "cp1256", "Windows_1256"}) {
    CAPTURE(name);
    const DecodedText text = Decode(kWindows1256, name);
    CHECK(text.utf8 == kText);
    CHECK(text.encoding == "windows-1256");
    CHECK(text.converted);
    CHECK(text.error == "");
  }
}

TEST_CASE("short and mixed windows-1256 is found out") {
  CHECK(Decode("\xD3\xE1\xC7\xE3").utf8 == "سلام");
  CHECK(Decode("\xED\x98").utf8 == "يک");
  CHECK(Decode("\x90\x8D\x81\x8E\x98").utf8 == "گچپژک");
  CHECK(Decode("\x98\xCA\xC7\xC8 Windows \xE4\xE6\xD4\xCA\xE5").utf8 == "کتاب Windows نوشته");
}

TEST_CASE("ISO-8859-6 is found out") {
  const DecodedText text = Decode("\xE5\xCC\xE4\xD3 \xE8 \xCF\xE8\xE4\xCA\xAC \xCC\xE5\xD9\xE7");
  CHECK(text.utf8 == "مجلس و دولت، جمعه");
  CHECK(text.encoding == "ISO-8859-6");
}

TEST_CASE("Latin-1 is found out") {
  const DecodedText text = Decode("caf\xE9 au lait");
  CHECK(text.utf8 == "café au lait");
  CHECK(text.encoding == "ISO-8859-1");
  CHECK(text.converted);
}

TEST_CASE("UTF-16 with a byte order mark and without") {
  const std::u16string persian = u"روز شنبه ۱۶ مرداد\u200Cماه، گفتگو ( 2021 )";
  const std::string expected = "روز شنبه ۱۶ مرداد\u200Cماه، گفتگو ( 2021 )";
  for (const bool big_endian : {false, true}) {
    const std::string name = big_endian ? "UTF-16BE" : "UTF-16LE";
    for (const std::u16string& mark : {u""s, u"\uFEFF"s}) {
      const std::string bytes = Utf16(mark + persian, big_endian);
      for (const std::string& asked : {"auto"s, name}) {
        CAPTURE(name, asked, mark.size());
        const DecodedText text = Decode(bytes, asked);
        CHECK(text.utf8 == expected);
        CHECK(text.encoding == name);
        CHECK(text.converted);
      }
    }
  }
  CHECK(Decode(Utf16(u"\uFEFFشنبه", false), "UTF-16").utf8 == "شنبه");
  CHECK(Decode("\xFF\xFE\0\0\x34\x06\0\0"s).utf8 == "ش");
  CHECK(Decode("\0\0\xFE\xFF\0\0\x06\x34"s).utf8 == "ش");
}

TEST_CASE("text longer than the converter's buffers") {
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    bytes += kWindows1256 + " ";
    expected += kText + " ";
  }
  CHECK(Decode(bytes).utf8 == expected);
  CHECK(Decode(Utf16(u"\uFEFF" + std::u16string(40000, u'ش'), true)).utf8.size() == 80000);
}

TEST_CASE("UTF-16 cut in the middle is replaced, not refused") {
  const DecodedText text = Decode("\xFF\xFE\x34\x06\x46"s);
  CHECK(text.utf8 == "ش\uFFFD");
  CHECK(text.error == "");
}

TEST_CASE("nothing is nothing") {
  for (const char* name : {"auto", "UTF-8", "windows-1256", "UTF-16"}) {
    const DecodedText text = Decode("", name);
    CHECK(text.utf8 == "");
    CHECK(text.error == "");
  }
}

TEST_CASE("an unknown name is an error with the near names") {
  const auto error = [](const char* name) {
    const DecodedText text = Decode("شنبه", name);
    CHECK(text.utf8 == "");
    CHECK(text.encoding == "");
    CHECK_FALSE(text.converted);
    return text.error;
  };
  CHECK(error("windos-1256") ==
        "there is no encoding \"windos-1256\"; did you mean windows-1256, windows-1252 or "
        "windows-1250?");
  CHECK(error("windos-1252") ==
        "there is no encoding \"windos-1252\"; did you mean windows-1252, windows-1256 or "
        "windows-1250?");
  CHECK(error("UTF17") == "there is no encoding \"UTF17\"; did you mean UTF-16 or UTF-7?");
  CHECK(error("autoo") == "there is no encoding \"autoo\"; did you mean auto?");
  const std::string tail = "; try auto, UTF-8, UTF-16 or windows-1256";
  CHECK(error("farsi") == "there is no encoding \"farsi\"" + tail);
  CHECK(error("wyndozz-1256") == "there is no encoding \"wyndozz-1256\"" + tail);
  CHECK(error("") == "there is no encoding \"\"" + tail);
  CHECK(error("UTF-8,swaplfnl") == "there is no encoding \"UTF-8,swaplfnl\"" + tail);
  CHECK(error("../../etc/passwd") == "there is no encoding \"../../etc/passwd\"" + tail);
}

}  // namespace
}  // namespace gahnegar
