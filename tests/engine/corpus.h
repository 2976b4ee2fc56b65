// All the text there is for tests: the fixtures, and other people's text in ../shared, when that
// folder stands beside the project.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "engine/document.h"

namespace gahnegar::testing {

inline std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// The files below `folder` with this ending, sorted; none when there is no such folder.
inline std::vector<std::filesystem::path> FilesBelow(const std::filesystem::path& folder,
                                                     const std::string& ending) {
  std::vector<std::filesystem::path> files;
  std::error_code trouble;
  for (std::filesystem::recursive_directory_iterator it(folder, trouble), end;
       !trouble && it != end; it.increment(trouble)) {
    if (it->path().extension() == ending) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A document a line of each JSONL file, whatever its reference is called.
inline void AppendLines(const std::filesystem::path& path, std::vector<Document>* documents) {
  std::istringstream lines(ReadFile(path));
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) continue;
    const auto text = [&](const char* key) {
      return json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                         : std::string();
    };
    for (const char* key : {"text", "prs"}) {
      if (text(key).empty()) continue;
      Document d;
      d.id = text("id");
      d.text = text(key);
      const std::string published = text("reference") + text("published");
      if (!published.empty()) d.published = ParseReference(published);
      documents->push_back(std::move(d));
    }
  }
}

// The articles of fixtures/documents, read on 2021-08-08.
inline std::vector<Document> Articles() {
  std::vector<Document> documents;
  for (const auto& path : FilesBelow(GAHNEGAR_ROOT "/fixtures/documents", ".txt")) {
    Document d;
    d.id = path.filename().string();
    d.text = ReadFile(path);
    d.published = ParseReference("2021-08-08");
    documents.push_back(std::move(d));
  }
  return documents;
}

// Articles and the sentences of fixtures/gold-mentions.
inline std::vector<Document> Fixtures() {
  std::vector<Document> documents = Articles();
  for (const auto& path : FilesBelow(GAHNEGAR_ROOT "/fixtures/gold-mentions", ".jsonl")) {
    AppendLines(path, &documents);
  }
  return documents;
}

// ../shared, wherever above the project it stands; empty when it does not.
inline std::vector<Document> SharedText() {
  std::vector<Document> documents;
  for (const char* folder : {"/../shared/gold", "/../shared/data/text"}) {
    for (const auto& path : FilesBelow(std::string(GAHNEGAR_ROOT) + folder, ".jsonl")) {
      AppendLines(path, &documents);
    }
  }
  return documents;
}

}  // namespace gahnegar::testing
