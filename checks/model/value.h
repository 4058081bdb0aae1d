// Where a name, a key or an attribute's value comes from.
//
// A Value is a small expression tree. Leaves carry what is known of them by
// themselves (their own cardinality, sensitivity and size class); what is known
// of the whole follows from the parts, so a tree can be rebuilt (an argument
// put in the place of a parameter) without asking anyone again.
#pragma once

#include "place.h"

#include <string>
#include <vector>

namespace spantidy::model {

// How many different values there can be. Ordered by how much is known to go
// wrong; Unknown stands beside the scale and is never evidence.
enum class Cardinality { Unknown, Constant, Finite, Bounded, Unbounded };

// Why a value must not be recorded, by the lexicon of rules/.
enum class Sensitivity { None, Identity, Session, Personal, Secret };

enum class SizeClass { Unknown, Small, Large };

// What a tracing API stores a value as. Pointer, Object: as a bool.
enum class ValueType {
  Unknown,
  Bool,
  Int,
  Double,
  Text,
  Bools,
  Ints,
  Doubles,
  Texts,
  Pointer,
  Object
};

// What a call does to the data that it is given.
enum class Effect {
  None,     // nothing is known: the result says nothing of the arguments
  Passes,   // the result is made of the parts (to_string, c_str, str, format)
  Measures, // size(), empty(), a comparison: neither secret nor large
  Cleans,   // redacted, hashed, masked: no secret; its size is bounded
  Truncates // cut to a length: not large, still secret
};

// By what a value is known to be large.
enum class Bulk {
  None,
  Named, // by a word: "body"
  File,
  Object,  // serialised
  Message, // the same, of a library that makes such
  Stream,
  Container,
  Grown // text that a loop makes longer, as often as it turns
};

// Added to the index of a lambda's own parameters, in values and subjects, for
// each lambda around them: without it they are the outermost function's.
inline constexpr unsigned OfLambda = 1u << 16;

// Added to a parameter's index once for its first field, twice for the second:
// a field of an object of the project's, as if it were a parameter of its own.
inline constexpr unsigned OfField = 1u << 8;
// Those of longer objects are not followed.
inline constexpr unsigned MostFields = 32;

struct Value {
  enum class Kind {
    Unknown,
    Literal,   // Text: the characters, unquoted
    Parameter, // Index: of the function that the value stands in; or of a
               // field of it, see OfField
    Variable,  // a named local; Parts[0], if any, is what it holds
    Member,    // a data member or field; Parts[0], if any, is its object
    Call,      // Name: the callee; Parts: what flows in; Usr: of a function
               // of the project, for link to find what it returns
    Concat,    // all the parts, in order
    Choice,    // one of the parts
    Object     // of an argument alone: Parts are what its fields hold, in their
               // order, as far as that is text or a number
  };

  Kind What = Kind::Unknown;
  Place At;
  std::string Text; // literal: its characters; else the source text, for notes
  std::string Name; // declared name of what is referred to
  std::string Usr;  // of a call's callee, where the program may have its body;
                    // of a member of the function's own object
  bool Virtual = false; // a call that an overrider may take
  unsigned Index = 0;
  bool Borrows = false;    // a local that is a view of text held elsewhere
  bool Recordable = false; // its type converts to an attribute value as it is
  bool IsText = false; // an object with characters, by its type, which may be
                       // exchanged for another one
  ValueType Type = ValueType::Unknown; // of what is recorded, as a whole
  Effect Does = Effect::None;
  bool Partial = false; // some of the characters of its parts; the rest is left
                        // out, so that a mask may stand in its place
  std::vector<Value> Parts;

  // Of the leaf itself, and of what is called like that. A Call without effect is
  // a leaf.
  Cardinality Own = Cardinality::Unknown;
  bool Named =
      false; // Unbounded by what it is called, or by the text before it,
             // alone: not by its type or by where it comes from
  Sensitivity Secrecy = Sensitivity::None;
  bool NotSensitive = false; // whatever is in it: the user says so, or a choice
                             // of a helper's that may leave it out
  std::string Word;          // the word of the name that decided Secrecy
  SizeClass Size = SizeClass::Unknown; // small: so are its parts
  Bulk SizeReason = Bulk::None;
  std::string SizeWord;   // Bulk::Named
  bool SizeNamed = false; // Large by what it, or who makes it, is called

  void makeLarge(Bulk By);
  void forgetSize();
  friend bool operator==(const Value &, const Value &) = default;
};

bool isLeaf(const Value &V);

// Of the whole tree. Unbounded if any part is; Unknown if any other is.
Cardinality cardinality(const Value &V);
Sensitivity sensitivity(const Value &V);
SizeClass sizeClass(const Value &V);

// The path from the root to the first leaf that makes the whole unbounded, as
// sensitive as it is, or large; the leaf is last. Empty when the whole is not.
using Path = std::vector<const Value *>;
Path unboundedPath(const Value &V);
Path sensitivePath(const Value &V);
Path largePath(const Value &V);

// The only string that V can be, if it is one literal (through locals).
const Value *asLiteral(const Value &V);

// Does any leaf stand for a parameter of the enclosing function?
bool dependsOnParameter(const Value &V);

// A name says less than what is known to be in it: `password` that holds a masked
// text is no secret. To be called when the parts of a local or call have changed.
void settle(Value &Named);

// A parameter, or a data member of the function's own object?
bool dependsOnCaller(const Value &V);

// V with each Parameter leaf of an index from First up to End replaced by the
// argument at its index, from First on. A parameter without an argument becomes
// Unknown. Where that would be too large, the gist of it: see gist.h. What the
// parameter is called counts of an argument of which nothing is known.
Value substituted(const Value &V, const std::vector<Value> &Arguments,
                  unsigned First = 0, unsigned End = ~0u);
// The same, for what the callee has been told of already: nothing counts but the
// arguments themselves.
Value replaced(const Value &V, const std::vector<Value> &Arguments);

} // namespace spantidy::model
