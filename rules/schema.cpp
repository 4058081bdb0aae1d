#include "schema.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace spantidy::rules {

using nlohmann::json;

static std::string quoted(const json &Value) {
  std::string Text = Value.dump(-1, ' ', false, json::error_handler_t::replace);
  if (Text.size() > 60)
    Text = Text.substr(0, 57) + "...";
  return Text;
}

// {"<root>", "[functions]", "[2]"} is /functions/2.
static json::json_pointer pointerOf(const std::vector<std::string> &Context) {
  json::json_pointer P;
  for (const std::string &Step : Context)
    if (Step.size() > 2 && Step.front() == '[')
      P.push_back(Step.substr(1, Step.size() - 2));
  return P;
}

static const json &resolved(const json &Part, const json &Schema) {
  if (auto Ref = Part.find("$ref"); Ref != Part.end())
    return Schema.at(json::json_pointer(Ref->get<std::string>().substr(1)));
  return Part;
}

// The part of the schema that speaks of the value at P.
static const json &partAt(const json::json_pointer &P, const json &Schema) {
  if (P.empty())
    return Schema;
  const json &Around = resolved(partAt(P.parent_pointer(), Schema), Schema);
  static const json Nothing = json::object();
  if (auto Known = Around.find("properties");
      Known != Around.end() && Known->contains(P.back()))
    return resolved((*Known)[P.back()], Schema);
  for (const char *Rest : {"items", "additionalProperties"})
    if (auto It = Around.find(Rest); It != Around.end() && It->is_object())
      return resolved(*It, Schema);
  return Nothing;
}

static std::string expectation(const json &Part) {
  if (auto Words = Part.find("description"); Words != Part.end())
    return Words->get<std::string>();
  if (auto Values = Part.find("enum"); Values != Part.end()) {
    std::string List;
    for (const json &Value : *Values)
      List += (List.empty() ? "one of " : ", ") + quoted(Value);
    return List;
  }
  if (auto Type = Part.find("type"); Type != Part.end() && Type->is_string())
    return Type->get<std::string>();
  return "another value";
}

// The key of the object that its schema has no word for, if there is one.
static std::optional<std::string> strangeKey(const json &Object,
                                             const json &Part) {
  auto Known = Part.find("properties");
  if (!Object.is_object() || Known == Part.end() ||
      Part.value("additionalProperties", json(true)) != json(false))
    return std::nullopt;
  for (auto &[Key, Value] : Object.items())
    if (!Known->contains(Key))
      return Key;
  return std::nullopt;
}

static std::string placeOf(const json::json_pointer &P) {
  return P.empty() ? "" : P.to_string() + ": ";
}

static std::string sentence(const json &Document, const json &Schema,
                            const valijson::ValidationResults::Error &E) {
  json::json_pointer P = pointerOf(E.context);
  const json &Found = Document.at(P);
  const json &Part = resolved(partAt(P, Schema), Schema);
  if (auto Key = strangeKey(Found, Part)) {
    std::string Keys;
    for (auto &[Name, Value] : Part["properties"].items())
      Keys += (Keys.empty() ? "" : ", ") + Name;
    return placeOf(P / *Key) + "expected one of " + Keys + ", found '" + *Key +
           "'";
  }
  if (Found.is_object())
    for (const json &Name : Part.value("required", json::array()))
      if (!Found.contains(Name.get<std::string>()))
        return placeOf(P) + "expected the key " + quoted(Name) + ", found " +
               quoted(Found);
  return placeOf(P) + "expected " + expectation(Part) + ", found " +
         quoted(Found);
}

std::optional<json> parseChecked(std::string_view File, std::string_view Text,
                                 const json &Schema, std::string &Error) {
  json Document;
  try {
    Document = json::parse(Text, /*cb=*/nullptr, /*allow_exceptions=*/true,
                           /*ignore_comments=*/true);
  } catch (const json::parse_error &E) {
    // "[json.exception.parse_error.101] parse error at line 1, column 2: ..."
    std::string_view What = E.what();
    Error = std::string(File) + ": " +
            std::string(What.substr(What.find("] ") + 2));
    return std::nullopt;
  }
  try {
    valijson::Schema Compiled;
    valijson::adapters::NlohmannJsonAdapter SchemaText(Schema);
    valijson::SchemaParser().populateSchema(SchemaText, Compiled);
    valijson::adapters::NlohmannJsonAdapter Value(Document);
    valijson::ValidationResults Results;
    if (valijson::Validator().validate(Compiled, Value, &Results))
      return Document;
    // The deepest complaint is the cause of the others.
    valijson::ValidationResults::Error E, Deepest;
    while (Results.popError(E))
      if (E.context.size() > Deepest.context.size())
        Deepest = E;
    Error = std::string(File) + ": " + sentence(Document, Schema, Deepest);
  } catch (const std::exception &E) {
    Error = std::string(File) + ": " + E.what();
  }
  return std::nullopt;
}

} // namespace spantidy::rules
