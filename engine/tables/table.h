// What an engine reads lies in arrays: made in memory from the text of grammars, or found ready in
// the program itself (embedded.h) and read there in place. Whoever reads does not see which.
//
//   Table<uint32_t> t;  t.push_back(7);  t[0] == 7
//   Rows<char> rows;    rows.Add(a);     rows[0] is a span as long as a
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace gahnegar {

// Bytes that mean the same wherever they lie: no padding, nothing to free. (That there are no
// pointers is for the one who stores it to see.)
template <typename T>
inline constexpr bool kIsPlain =
    std::is_trivially_copyable_v<T>&& std::has_unique_object_representations_v<T>;

template <typename T>
class Table {
  static_assert(kIsPlain<T> && alignof(T) <= 8);

 public:
  Table() = default;
  Table(Table&& other) noexcept { *this = std::move(other); }
  Table& operator=(Table&& other) noexcept {
    owned_ = std::move(other.owned_);
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }

  const T& operator[](size_t i) const { return data_[i]; }
  const T* data() const { return data_; }
  const T* begin() const { return data_; }
  const T* end() const { return data_ + size_; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  // To change it; a table that is read in place is copied before.
  T& Mutable(size_t i) { return Owned()[i]; }
  void push_back(const T& value) {
    Owned().push_back(value);
    Show();
  }
  void append(const T* from, size_t n) {
    Owned().insert(owned_.end(), from, from + n);
    Show();
  }
  void resize(size_t n, const T& value = T()) {
    Owned().resize(n, value);
    Show();
  }
  void assign(size_t n, const T& value) { *this = std::vector<T>(n, value); }
  Table& operator=(std::vector<T>&& values) {
    owned_ = std::move(values);
    Show();
    return *this;
  }

  template <typename Medium>
  void Store(Medium& medium) {
    medium.Array(&data_, &size_);
  }

 private:
  std::vector<T>& Owned() {
    if (data_ != owned_.data()) owned_.assign(data_, data_ + size_);
    Show();
    return owned_;
  }
  void Show() {
    data_ = owned_.data();
    size_ = owned_.size();
  }

  const T* data_ = nullptr;
  size_t size_ = 0;
  std::vector<T> owned_;
};

// Rows of any length, one behind the other.
template <typename T>
class Rows {
 public:
  std::span<const T> operator[](size_t i) const {
    return {items_.data() + ends_[i], ends_[i + 1] - ends_[i]};
  }
  size_t size() const { return ends_.empty() ? 0 : ends_.size() - 1; }
  template <typename Row>
  void Add(const Row& row) {
    if (ends_.empty()) ends_.push_back(0);
    items_.append(row.data(), row.size());
    ends_.push_back(static_cast<uint32_t>(items_.size()));
  }

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [ends, items] = *this;
    medium(ends, items);
  }

 private:
  Table<uint32_t> ends_;  // the end of row i at [i + 1]
  Table<T> items_;
};

}  // namespace gahnegar
