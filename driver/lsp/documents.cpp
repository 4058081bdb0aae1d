#include "documents.h"

#include "llvm/ADT/StringRef.h"

namespace spantidy::lsp {

static std::string uriIn(const Json &Parameters) {
  return Parameters.at("textDocument").at("uri").get<std::string>();
}

Document *Documents::open(const Json &Parameters) {
  const Json &Given = Parameters.at("textDocument");
  std::string Uri = uriIn(Parameters);
  auto Path = pathOf(Uri);
  if (!Path)
    return nullptr;
  Document &D = All[Uri];
  D = {Uri,
       *Path,
       Given.value("version", Json()),
       Given.at("text").get<std::string>(),
       "",
       std::nullopt};
  return &D;
}

Document *Documents::change(const Json &Parameters) {
  Document *D = find(uriIn(Parameters));
  if (!D)
    return nullptr;
  std::string Text = D->Text;
  for (const Json &Change : Parameters.at("contentChanges")) {
    // Whole texts were asked for: what a part would change nobody knows.
    if (Change.contains("range"))
      throw std::invalid_argument("expected a whole text, found a range");
    Text = Change.at("text").get<std::string>();
  }
  D->Text = std::move(Text);
  D->Version = Parameters.at("textDocument").value("version", Json());
  return D;
}

Document *Documents::save(const Json &Parameters) {
  Document *D = find(uriIn(Parameters));
  if (D && Parameters.contains("text") && Parameters["text"].is_string())
    D->Text = Parameters["text"];
  return D;
}

Document *Documents::find(const std::string &Uri) {
  auto It = All.find(Uri);
  return It == All.end() ? nullptr : &It->second;
}

Document *Documents::ofPath(const std::string &Path) {
  for (auto &[Uri, D] : All)
    if (D.Path == Path)
      return &D;
  return nullptr;
}

std::string Documents::uriOf(const std::string &Path) {
  Document *D = ofPath(Path);
  return D ? D->Uri : lsp::uriOf(Path);
}

// Nothing: a document is not as it was when the fix was made.
static std::optional<Json> editOf(const Json &Fix, Documents &Open,
                                  const Client &For) {
  Json Versioned = Json::array(), Plain = Json::object();
  for (const Json &File : Fix.at("edits")) {
    std::string Path = File.at("path");
    Document *D = Open.ofPath(Path);
    if (D && !D->isAs(File.at("digest")))
      return std::nullopt;
    std::string Uri = Open.uriOf(Path);
    Plain[Uri] = File.at("edits");
    Versioned.push_back(
        {{"textDocument", {{"uri", Uri}, {"version", D ? D->Version : Json()}}},
         {"edits", File.at("edits")}});
  }
  if (For.Versioned)
    return Json{{"documentChanges", std::move(Versioned)}};
  return Json{{"changes", std::move(Plain)}};
}

// Kinds are trees: who asks for "" asks for all.
static bool isAskedFor(const Json &Parameters) {
  Json Context = Parameters.value("context", Json::object());
  if (!Context.contains("only") || !Context["only"].is_array())
    return true;
  for (const Json &Kind : Context["only"])
    if (auto *Text = Kind.get_ptr<const std::string *>();
        Text && (*Text == "quickfix" || Text->empty()))
      return true;
  return false;
}

Json actionsFor(const Json &Parameters, Documents &Open, const Client &For) {
  Json Actions = Json::array();
  Document *D = Open.find(uriIn(Parameters));
  const Json &Range = Parameters.at("range");
  if (!D || !D->Told || !For.Actions || !isAskedFor(Parameters) ||
      !D->isAs(D->Told->at("digest")))
    return Actions;
  std::optional<size_t> Before; // the finding that the last safe one is of
  for (const Json &Fix : D->Told->at("fixes")) {
    size_t Index = Fix.at("of");
    const Json &Of = D->Told->at("diagnostics").at(Index);
    if (!touch(Of.at("range"), Range))
      continue;
    auto Edit = editOf(Fix, Open, For);
    if (!Edit)
      continue;
    bool First = Before != Index && Fix.at("safe").get<bool>();
    if (First)
      Before = Index;
    Actions.push_back({{"title", Fix.at("title")},
                       {"kind", "quickfix"},
                       {"diagnostics", Json::array({Of})},
                       {"isPreferred", First},
                       {"edit", std::move(*Edit)}});
  }
  return Actions;
}

} // namespace spantidy::lsp
