// Attribute keys that many have agreed upon, and what they hold.
//
// The one that is built in is OpenTelemetry's semantic conventions
// (conventions/semconv.json, which names version and licence). A project may have
// one of its own, which is put on top of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::rules {

struct RegisteredKey {
  std::string Type; // "string", "int", "double", "boolean", "any", or a list:
                    // "string[]". Of a family: of each of its members
  bool Family = false; // of keys: what is meant stands behind one more dot
  std::vector<std::string> Members;    // values that are agreed upon, if any
  std::vector<std::string> OldMembers; // of these: no longer
  enum class Fate {
    Current,
    Renamed,  // Instead is the same thing
    Replaced, // Instead is, or are, nearly the same
    Obsolete,
    Moved,      // to a registry of its own: as good as ever
    Deprecated, // no more is known than Why, if that
    Forbidden   // by the project
  } Is = Fate::Current;
  std::string Why; // in the words of whoever registered it
  std::vector<std::string> Instead;
  bool Everyones = false; // plain words, which a program may say of its own
  bool Own = false;       // the project has registered it
};

class Registry {
public:
  // Read at the first call, some milliseconds; never changed.
  static const Registry &conventions();

  // In the place of what the name has had before, if anything.
  void add(const std::string &Name, RegisteredKey Key);

  // The key, or the family that it is one of, and what stands behind the name of
  // that: ".accept". Null: nobody has registered it.
  struct Match {
    const RegisteredKey *Key = nullptr;
    std::string_view Member;
    explicit operator bool() const { return Key; }
  };
  Match find(std::string_view Key) const;

  // The registered key that this one, which is none, is written for: it differs
  // in case and separators, or in one letter of a long word. Empty: none.
  std::string meantBy(std::string_view Key) const;

  // Deprecated keys in whose place this one has come, or is one of two that have.
  std::vector<std::string> olderNames(const std::string &Key) const;

private:
  std::map<std::string, RegisteredKey, std::less<>> Keys;
  std::map<std::string, std::string, std::less<>> Plain; // without separators
};

// Letters in lower case, without '.', '_' and '-'.
std::string plainKey(std::string_view Key);

// Is one made of the other by one letter left out, put in, exchanged, or by two
// that changed places? Not the first one, nor the last, and not if another word
// may be meant.
bool isSlip(std::string_view A, std::string_view B);

} // namespace spantidy::rules
