// One walk over everything that an engine reads, for writing it and for reading it: each type says
// once, in Store, what it consists of, so that the two cannot drift apart. Its members are named by
// a structured binding: a member that is added and not thought of there does not compile.
//
//   template <typename Medium>
//   void Store(Medium& medium) { auto& [names, count] = *this;  medium(names, count); }
//
// The bytes are for the very build that wrote them (embedded.h): neither versions nor checks.
#pragma once

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "engine/tables/table.h"

namespace gahnegar {

template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <typename Medium>
class Archive {
 public:
  template <typename... T>
  void operator()(T&... parts) {
    (Part(parts), ...);
  }

 private:
  Medium& medium() { return static_cast<Medium&>(*this); }

  template <typename T>
  void Part(T& x) {
    if constexpr (requires { x.Store(medium()); }) {
      x.Store(medium());
    } else if constexpr (requires { Store(medium(), x); }) {
      Store(medium(), x);
    } else if constexpr (std::is_same_v<T, std::string>) {
      x.resize(Size(x.size()));
      medium().Bytes(x.data(), x.size());
    } else if constexpr (IsVector<T>::value) {
      x.resize(Size(x.size()));
      for (auto& part : x) Part(part);
    } else if constexpr (requires { x.first, x.second; }) {
      (*this)(x.first, x.second);
    } else if constexpr (IsOptional<T>::value) {
      if (Size(x.has_value()) == 0) {
        x.reset();
      } else {
        if (!x) x.emplace();
        Part(*x);
      }
    } else if constexpr (kIsPlain<T>) {
      medium().Bytes(&x, sizeof x);
    } else {
      for (auto& part : x) Part(part);  // an array, or no type for here
    }
  }
  size_t Size(size_t n) {
    auto size = static_cast<uint32_t>(n);
    medium().Bytes(&size, sizeof size);
    return size;
  }
};

class Writer : public Archive<Writer> {
 public:
  void Bytes(const void* from, size_t n) {
    const auto* p = static_cast<const uint8_t*>(from);
    bytes_.insert(bytes_.end(), p, p + n);
  }
  template <typename T>
  void Array(const T* const* data, const size_t* size) {
    uint64_t n = *size;
    Bytes(&n, sizeof n);
    bytes_.resize((bytes_.size() + 7) & ~size_t{7});
    Bytes(*data, *size * sizeof(T));
  }
  const std::vector<uint8_t>& bytes() const { return bytes_; }

 private:
  std::vector<uint8_t> bytes_;
};

// `bytes`: aligned to 8; what is read refers to them.
class Reader : public Archive<Reader> {
 public:
  explicit Reader(std::span<const uint8_t> bytes) : bytes_(bytes) {}
  void Bytes(void* to, size_t n) {
    if (n > 0) std::memcpy(to, bytes_.data() + at_, n);
    at_ += n;
  }
  template <typename T>
  void Array(const T** data, size_t* size) {
    uint64_t n;
    Bytes(&n, sizeof n);
    at_ = (at_ + 7) & ~size_t{7};
    *data = reinterpret_cast<const T*>(bytes_.data() + at_);
    *size = n;
    at_ += n * sizeof(T);
  }
  bool done() const { return at_ == bytes_.size(); }

 private:
  std::span<const uint8_t> bytes_;
  size_t at_ = 0;
};

}  // namespace gahnegar
