#include "json.h"
#include "walk.h"

#include <nlohmann/json.hpp>

namespace spantidy::model {

namespace {

using Json = nlohmann::json; // sorts its keys

struct Writer {
  Json &Out;

  template <typename T> void operator()(const char *Key, T &Field) {
    if (!(isDefault(Field)))
      Out[Key] = toValue(Field);
  }

  template <typename T> void always(const char *Key, T &Field) {
    Out[Key] = toValue(Field);
  }

  template <typename T> static bool isDefault(const T &Field) {
    if constexpr (Optional<T>)
      return !Field.has_value();
    else if constexpr (requires { Field.empty(); })
      return Field.empty();
    else
      return Field == T();
  }

  template <typename T> static Json toValue(T &Field);
};

template <typename E> struct Names;
#define NAMES(Enum, ...)                                                       \
  template <> struct Names<Enum> {                                             \
    static constexpr const char *List[] = {__VA_ARGS__};                       \
  };
NAMES(Value::Kind, "unknown", "literal", "parameter", "variable", "member",
      "call", "concat", "choice", "object")
NAMES(Cardinality, "unknown", "constant", "finite", "bounded", "unbounded")
NAMES(Sensitivity, "none", "identity", "session", "personal", "secret")
NAMES(SizeClass, "unknown", "small", "large")
NAMES(Bulk, "none", "named", "file", "object", "message", "stream", "container",
      "grown")
NAMES(Effect, "none", "passes", "measures", "cleans", "truncates")
NAMES(SpanKind, "unknown", "internal", "server", "client", "producer",
      "consumer")
NAMES(Parent, "unknown", "ambient", "explicit", "root")
NAMES(Origin::Way, "unknown", "current", "extracted", "call")
NAMES(Holder, "local", "nobody", "returned", "object", "stored", "passed")
NAMES(Target, "span", "event", "status", "link", "baggage", "metric",
      "resource", "log")
NAMES(Deed::Kind, "ends", "recordsError", "injects", "extracts", "links",
      "replaces", "empties", "refills", "setsStatus", "frees")
NAMES(Naming::Kind, "span", "event", "instrument")
NAMES(StatusCode, "unknown", "unset", "ok", "error")
NAMES(Fault, "none", "thrown", "caught", "returned", "answered", "variable",
      "part", "heldUp", "ended")
NAMES(Exit::Way, "returns", "throws", "ends")
NAMES(Excuse, "none", "injects", "handed", "shared", "probe", "inProcess")
NAMES(Kept, "span", "scope", "token", "context", "result", "nothing")
NAMES(Borrow::Until, "statement", "block", "return")
NAMES(Borrow::Way, "kept", "handedOn", "recorded", "returned")
NAMES(Lasting::How, "handedOver", "keyed", "contained", "queued", "made",
      "unowned", "shared", "static", "local")
NAMES(StoredScope::In, "static", "thread", "key", "queue", "heap", "task",
      "closing", "returned", "givenOut", "erased", "halves", "member")
NAMES(ValueType, "unknown", "bool", "int", "double", "text", "bools", "ints",
      "doubles", "texts", "pointer", "object")
NAMES(Claim::Contradiction, "none", "startsNone", "namesNone", "losesContext",
      "keepsContext", "returnsRaw", "unbounded")
#undef NAMES

template <typename T> Json Writer::toValue(T &Field) {
  if constexpr (std::is_enum_v<T>) {
    return Names<T>::List[static_cast<size_t>(Field)];
  } else if constexpr (IsRef<T>) {
    return Field.Index;
  } else if constexpr (Optional<T>) {
    return toValue(*Field);
  } else if constexpr (Map<T>) {
    Json Object = Json::object();
    for (auto &[Key, Item] : Field)
      Object[Key] = toValue(Item);
    return Object;
  } else if constexpr (List<T>) {
    Json Array = Json::array();
    for (auto &Item : Field)
      Array.push_back(toValue(Item));
    return Array;
  } else if constexpr (std::is_constructible_v<Json, T>) {
    return Field;
  } else {
    Json Object = Json::object();
    Writer Sub{Object};
    describe(Sub, Field);
    return Object;
  }
}

// `describe` serves readers too, so it takes its fields by reference; the
// writer does not change them.
template <typename T> std::string written(const T &X, int Indent) {
  return Writer::toValue(const_cast<T &>(X))
      .dump(Indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJson(const Unit &U, int Indent) { return written(U, Indent); }
std::string toJson(const Summary &S, int Indent) { return written(S, Indent); }
std::string toJson(const Summaries &S, int Indent) {
  return written(S, Indent);
}

} // namespace spantidy::model
