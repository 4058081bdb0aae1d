#include "json.h"

#include <nlohmann/json.hpp>

namespace spantidy::model {

namespace {

using Json = nlohmann::json; // sorts its keys

// Each struct names its fields once, in `describe`, for both directions.
struct Writer {
  Json &Out;

  template <typename T> void operator()(const char *Key, T &Field) {
    if (!(isDefault(Field)))
      Out[Key] = toValue(Field);
  }

  // A field whose own default is not its type's.
  template <typename T> void always(const char *Key, T &Field) {
    Out[Key] = toValue(Field);
  }

  template <typename T> static bool isDefault(const T &Field) {
    if constexpr (requires { Field.has_value(); })
      return !Field.has_value();
    else if constexpr (requires { Field.empty(); })
      return Field.empty();
    else if constexpr (requires { Field == T(); })
      return Field == T();
    else
      return false;
  }

  template <typename T> static Json toValue(T &Field);
};

struct Reader {
  const Json &In;
  std::string Pointer;

  template <typename T> void operator()(const char *Key, T &Field) {
    if (auto It = In.find(Key); It != In.end())
      fromValue(*It, Field, Pointer + "/" + Key);
  }

  template <typename T> void always(const char *Key, T &Field) {
    (*this)(Key, Field);
  }

  template <typename T>
  static void fromValue(const Json &In, T &Field, const std::string &Pointer);
};

template <typename A> void describe(A &Do, Place &P) {
  Do.always("file", P.File), Do("begin", P.Begin), Do("end", P.End);
  Do("line", P.Line), Do("column", P.Column), Do("inMacro", P.InMacro);
}

template <typename A> void describe(A &Do, Edit &E) {
  Do("at", E.At), Do("text", E.Text);
}

template <typename A> void describe(A &Do, Value &V) {
  Do("kind", V.What), Do("at", V.At), Do("text", V.Text), Do("name", V.Name);
  Do("type", V.Type), Do("index", V.Index), Do("recordable", V.Recordable);
  Do("effect", V.Does), Do("parts", V.Parts), Do("cardinality", V.Own);
  Do("choices", V.Choices), Do("sensitivity", V.Secrecy), Do("word", V.Word);
  Do("size", V.Size), Do("sizeReason", V.SizeReason);
}

template <typename A> void describe(A &Do, TenantSource &T) {
  Do("at", T.At), Do("expression", T.Expression);
  Do("recordable", T.Recordable);
}

template <typename A> void describe(A &Do, Function &F) {
  Do("usr", F.Usr), Do("name", F.Name), Do("at", F.At);
}

template <typename A> void describe(A &Do, AttributeSlot &S) {
  Do("at", S.At), Do("before", S.Before), Do("after", S.After);
}

template <typename A> void describe(A &Do, Span &S) {
  Do("function", S.Function), Do("at", S.At), Do("api", S.Api);
  Do("wrapper", S.Wrapper), Do("name", S.Name), Do("spanKind", S.Kind);
  Do("parent", S.From), Do("heldBy", S.HeldBy), Do("variable", S.Variable);
  Do("openAttributes", S.OpenAttributes);
  Do("callersDecide", S.CallersDecide), Do("tenants", S.Tenants);
  Do("slot", S.Slot);
}

template <typename A> void describe(A &Do, Attribute &X) {
  Do("function", X.Function), Do("at", X.At), Do("span", X.Span);
  Do("parameter", X.Parameter), Do("current", X.Current);
  Do("on", X.On), Do("atStart", X.AtStart);
  Do("key", X.Key), Do("value", X.What);
}

template <typename A> void describe(A &Do, Naming &N) {
  Do("function", N.Function), Do("at", N.At), Do("of", N.Of);
  Do("name", N.Name);
}

template <typename A> void describe(A &Do, Scope &S) {
  Do("function", S.Function), Do("at", S.At), Do("span", S.Span);
}

template <typename A> void describe(A &Do, TracedUse &U) {
  Do("at", U.At), Do("what", U.What);
}

template <typename A> void describe(A &Do, Task &T) {
  Do("function", T.Function), Do("at", T.At), Do("launcher", T.Launcher);
  Do("callable", T.Callable), Do("uses", T.Uses);
  Do("carriesContext", T.CarriesContext), Do("unreadable", T.Unreadable);
  Do("active", T.Active), Do("carry", T.Carry);
}

template <typename A> void describe(A &Do, Discard &D) {
  Do("function", D.Function), Do("at", D.At), Do("callee", D.Callee);
  Do.always("what", D.What), Do("keep", D.Keep);
}

template <typename A> void describe(A &Do, Unit &U) {
  Do("mainFile", U.MainFile), Do("files", U.Files);
  Do("functions", U.Functions), Do("spans", U.Spans);
  Do("attributes", U.Attributes), Do("namings", U.Namings);
  Do("scopes", U.Scopes);
  Do("tasks", U.Tasks), Do("discards", U.Discards);
}

template <typename E> struct Names;
#define NAMES(Enum, ...)                                                       \
  template <> struct Names<Enum> {                                             \
    static constexpr const char *List[] = {__VA_ARGS__};                       \
  };
NAMES(Value::Kind, "unknown", "literal", "parameter", "variable", "member",
      "call", "concat", "choice")
NAMES(Cardinality, "unknown", "constant", "finite", "bounded", "unbounded")
NAMES(Sensitivity, "none", "identity", "session", "personal", "secret")
NAMES(SizeClass, "unknown", "small", "large")
NAMES(Effect, "none", "passes", "measures", "cleans", "truncates")
NAMES(SpanKind, "unknown", "internal", "server", "client", "producer",
      "consumer")
NAMES(Parent, "unknown", "ambient", "explicit", "root")
NAMES(Holder, "local", "nobody", "returned", "stored", "passed")
NAMES(Target, "span", "event", "status", "link", "baggage", "metric")
NAMES(Kept, "span", "scope", "token", "context", "result")
#undef NAMES

template <typename T> Json Writer::toValue(T &Field) {
  if constexpr (std::is_enum_v<T>) {
    return Names<T>::List[static_cast<size_t>(Field)];
  } else if constexpr (requires { Field.value(); }) {
    return toValue(*Field);
  } else if constexpr (std::is_constructible_v<Json, T>) {
    return Field;
  } else if constexpr (requires { Field.push_back(Field.front()); }) {
    Json List = Json::array();
    for (auto &Item : Field)
      List.push_back(toValue(Item));
    return List;
  } else {
    Json Object = Json::object();
    Writer Sub{Object};
    describe(Sub, Field);
    return Object;
  }
}

struct Mismatch {
  std::string Pointer, Expected;
};

template <typename T>
void Reader::fromValue(const Json &In, T &Field, const std::string &Pointer) {
  if constexpr (std::is_enum_v<T>) {
    if (In.is_string())
      for (size_t I = 0; I < std::size(Names<T>::List); ++I)
        if (In == Names<T>::List[I]) {
          Field = static_cast<T>(I);
          return;
        }
    throw Mismatch{Pointer, "one of the format's words"};
  } else if constexpr (requires { Field.value(); }) {
    fromValue(In, Field.emplace(), Pointer);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!In.is_string())
      throw Mismatch{Pointer, "a string"};
    Field = In.template get<std::string>();
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!In.is_boolean())
      throw Mismatch{Pointer, "true or false"};
    Field = In.template get<bool>();
  } else if constexpr (std::is_arithmetic_v<T>) {
    if (!In.is_number_unsigned())
      throw Mismatch{Pointer, "a number that is not negative"};
    Field = In.template get<T>();
  } else if constexpr (requires { Field.push_back(Field.front()); }) {
    if (!In.is_array())
      throw Mismatch{Pointer, "a list"};
    for (size_t I = 0; I < In.size(); ++I)
      fromValue(In[I], Field.emplace_back(),
                Pointer + "/" + std::to_string(I));
  } else {
    if (!In.is_object())
      throw Mismatch{Pointer, "an object"};
    Reader Sub{In, Pointer};
    describe(Sub, Field);
  }
}

} // namespace

std::string toJson(const Unit &U, int Indent) {
  // `describe` serves both directions, so it takes its fields by reference;
  // the writer does not change them.
  Json Out = Writer::toValue(const_cast<Unit &>(U));
  Out["formatVersion"] = FormatVersion;
  return Out.dump(Indent, ' ', false, Json::error_handler_t::replace);
}

std::optional<Unit> fromJson(std::string_view Text, std::string &Error) {
  Json In = Json::parse(Text, nullptr, /*allow_exceptions=*/false);
  if (In.is_discarded() || !In.is_object()) {
    Error = "not a model: expected a JSON object";
    return std::nullopt;
  }
  if (In.value("formatVersion", Json()) != FormatVersion) {
    Error = "/formatVersion: expected " + std::to_string(FormatVersion) +
            ", found " + In.value("formatVersion", Json()).dump();
    return std::nullopt;
  }
  Unit U;
  try {
    Reader::fromValue(In, U, "");
  } catch (const Mismatch &M) {
    Error = M.Pointer + ": expected " + M.Expected;
    return std::nullopt;
  }
  return U;
}

} // namespace spantidy::model
