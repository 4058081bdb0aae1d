#include "binary.h"
#include "envelope.h"
#include "walk.h"

#include <cstdio>
#include <set>
#include <stdexcept>
#include <unordered_map>

namespace spantidy::model {

namespace {

void putNumber(std::string &Out, uint64_t N) { // LEB128
  for (; N >= 0x80; N >>= 7)
    Out += char(N | 0x80);
  Out += char(N);
}

struct Writer {
  std::string Body;
  std::vector<std::string_view> Strings; // of the model, which outlives this
  std::unordered_map<std::string_view, uint64_t> Known;

  template <typename T> void operator()(const char *, T &Field) { put(Field); }
  template <typename T> void always(const char *, T &Field) { put(Field); }

  void put(std::string &Text) {
    auto [It, New] = Known.try_emplace(Text, Strings.size());
    if (New)
      Strings.push_back(Text);
    putNumber(Body, It->second);
  }

  template <typename T> void put(T &Field) {
    if constexpr (std::is_enum_v<T> || std::is_arithmetic_v<T> || IsRef<T>) {
      putNumber(Body, static_cast<uint64_t>(Field));
    } else if constexpr (Optional<T>) {
      putNumber(Body, Field.has_value());
      if (Field)
        put(*Field);
    } else if constexpr (Map<T>) {
      putNumber(Body, Field.size());
      for (auto &[Key, Item] : Field)
        put(const_cast<std::string &>(Key)), put(Item);
    } else if constexpr (List<T>) {
      putNumber(Body, Field.size());
      for (auto &Item : Field)
        put(Item);
    } else {
      describe(*this, Field);
    }
  }
};

struct Broken : std::runtime_error {
  using runtime_error::runtime_error;
};

struct Reader {
  std::string_view In;
  std::vector<std::string_view> Strings;

  uint64_t number() {
    uint64_t N = 0;
    for (unsigned Shift = 0; Shift < 64; Shift += 7) {
      if (In.empty())
        throw Broken("it ends too early");
      unsigned char Byte = In.front();
      In.remove_prefix(1);
      N |= uint64_t(Byte & 0x7f) << Shift;
      if (Byte < 0x80)
        return N;
    }
    throw Broken("a number in it is too long");
  }

  // Of things that take a byte each at least.
  size_t count() {
    uint64_t N = number();
    if (N > In.size())
      throw Broken("it ends too early");
    return N;
  }

  std::string_view bytes(size_t N) {
    if (N > In.size())
      throw Broken("it ends too early");
    std::string_view Bytes = In.substr(0, N);
    In.remove_prefix(N);
    return Bytes;
  }

  template <typename T> void operator()(const char *, T &Field) { get(Field); }
  template <typename T> void always(const char *, T &Field) { get(Field); }

  void get(std::string &Text) {
    uint64_t Index = number();
    if (Index >= Strings.size())
      throw Broken("a string in it is not in its table");
    Text = Strings[Index];
  }

  template <typename T> void get(T &Field) {
    if constexpr (std::is_enum_v<T> || std::is_arithmetic_v<T> || IsRef<T>) {
      Field = static_cast<T>(number());
    } else if constexpr (Optional<T>) {
      if (number())
        get(Field.emplace());
    } else if constexpr (Map<T>) {
      for (size_t N = count(); N > 0; --N) {
        typename T::key_type Key;
        get(Key);
        get(Field[std::move(Key)]);
      }
    } else if constexpr (List<T>) {
      size_t N = count();
      Field.reserve(N);
      for (; N > 0; --N)
        get(Field.emplace_back());
    } else {
      describe(*this, Field);
    }
  }
};

// Walks all types that a struct is made of, each once.
struct Shape {
  std::string Fields;
  std::set<const void *> Seen;

  template <typename T> static inline const char Mark = 0; // one per type

  template <typename T> void operator()(const char *Key, T &Field) {
    Fields += Key;
    Fields += ' ';
    look(Field);
  }
  template <typename T> void always(const char *Key, T &Field) {
    (*this)(Key, Field);
  }

  template <typename T> void look(T &) {
    if constexpr (Optional<T> || List<T>) {
      typename T::value_type Item{};
      Fields += Optional<T> ? '?' : '*';
      look(Item);
    } else if constexpr (Map<T>) {
      typename T::mapped_type Item{};
      look(Item);
    } else if constexpr (HasFields<T>) {
      if (Seen.insert(&Mark<T>).second) {
        T Whole{};
        describe(*this, Whole);
      }
    }
  }
};

template <typename T> std::string versionOf() {
  static const std::string Version = [] {
    Shape Of;
    T X;
    Of.look(X);
    char Digest[17];
    std::snprintf(Digest, sizeof Digest, "%016llx",
                  static_cast<unsigned long long>(checksum(Of.Fields)));
    return std::to_string(FormatVersion) + "." + std::string(Digest, 8);
  }();
  return Version;
}

template <typename T> std::string encoded(const T &X) {
  Writer W;
  W.put(const_cast<T &>(X)); // see describe.h: it serves readers too
  std::string Out;
  putNumber(Out, W.Strings.size());
  for (std::string_view Text : W.Strings) {
    putNumber(Out, Text.size());
    Out += Text;
  }
  return Out + W.Body;
}

template <typename T>
std::optional<T> decoded(std::string_view Bytes, std::string &Error) {
  Reader R{Bytes, {}};
  try {
    for (size_t N = R.count(); N > 0; --N)
      R.Strings.push_back(R.bytes(R.count()));
    T X;
    R.get(X);
    if (!R.In.empty())
      throw Broken("something follows its end");
    return X;
  } catch (const Broken &E) {
    Error = std::string("it is damaged: ") + E.what();
    return std::nullopt;
  }
}

Envelope summariesEnvelope() { return {"summaries", versionOf<Summaries>()}; }

} // namespace

std::string formatVersion() { return versionOf<Unit>(); }

std::string encode(const Unit &U) { return encoded(U); }

std::string encode(const Summaries &S) {
  return sealed(summariesEnvelope(), encoded(S));
}

std::optional<Unit> decodeUnit(std::string_view Bytes, std::string &Error) {
  return decoded<Unit>(Bytes, Error);
}

std::optional<Summaries> decodeSummaries(std::string_view Bytes,
                                         std::string &Error) {
  auto Content = unsealed(summariesEnvelope(), Bytes, Error);
  if (!Content)
    return std::nullopt;
  if (Bytes.empty())
    return decoded<Summaries>(*Content, Error);
  Error = "it is damaged: something follows its end";
  return std::nullopt;
}

} // namespace spantidy::model
