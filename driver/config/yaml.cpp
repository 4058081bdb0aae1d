#include "yaml.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

#include <map>

namespace spantidy::config {

namespace yaml = llvm::yaml;

const Yaml *Yaml::find(std::string_view Key) const {
  for (const YamlField &F : Fields)
    if (F.Name == Key)
      return &F.Value;
  return nullptr;
}

std::string Yaml::found() const {
  static constexpr size_t Most = 60;
  switch (Is) {
  case Kind::Nothing:
    return "nothing";
  case Kind::List:
    return "a list";
  case Kind::Map:
    return "a map";
  case Kind::Text:
    break;
  }
  return "'" + (Text.size() > Most ? Text.substr(0, Most) + "..." : Text) + "'";
}

namespace {

// Anchors can make a small file a very large tree.
constexpr size_t MostNodes = 2'000'000;
constexpr unsigned Deepest = 100;

class Reader {
public:
  Reader(std::string_view File, std::string_view Text, std::string &Error)
      : File(File), Error(Error), Stream(llvm::StringRef(Text), Sources) {
    Sources.setDiagHandler(
        [](const llvm::SMDiagnostic &D, void *Self) {
          static_cast<Reader *>(Self)->fail(D.getLineNo(),
                                            D.getMessage().str());
        },
        this);
  }

  std::optional<Yaml> whole() {
    Yaml Top;
    auto First = Stream.begin();
    if (First != Stream.end())
      if (yaml::Node *Root = First->getRoot())
        Top = read(*Root, 0);
    if (Stream.failed() && Error.empty())
      fail(1, "expected YAML");
    return Error.empty() ? std::optional(std::move(Top)) : std::nullopt;
  }

private:
  void fail(unsigned Line, const std::string &What) {
    if (Error.empty()) // what follows is its consequence
      Error = std::string(File) + ":" + std::to_string(Line) + ": " + What;
  }

  unsigned lineOf(yaml::Node &N) {
    llvm::SMLoc At = N.getSourceRange().Start;
    if (auto *Alias =
            llvm::dyn_cast<yaml::AliasNode>(&N)) // its range is behind
      At = llvm::SMLoc::getFromPointer(Alias->getName().begin());
    return At.isValid() ? Sources.getLineAndColumn(At).first : 0;
  }

  std::string textOf(yaml::Node *N) {
    llvm::SmallString<64> Storage;
    auto *Scalar = llvm::dyn_cast_or_null<yaml::ScalarNode>(N);
    return Scalar ? Scalar->getValue(Storage).str() : std::string();
  }

  void readMap(yaml::MappingNode &Map, Yaml &Into, unsigned Depth) {
    for (yaml::KeyValueNode &Pair : Map) {
      yaml::Node *Key = Pair.getKey();
      std::string Name = textOf(Key);
      unsigned Line = Key ? lineOf(*Key) : Into.Line;
      yaml::Node *Value = Pair.getValue();
      if (!Value || !Error.empty())
        return;
      Into.Fields.push_back({std::move(Name), read(*Value, Depth + 1)});
      Yaml &Given = Into.Fields.back().Value;
      if (Given.Is == Yaml::Kind::Nothing)
        Given.Line = Line;
    }
  }

  Yaml read(yaml::Node &N, unsigned Depth) {
    Yaml Tree;
    Tree.Line = lineOf(N);
    if (++Nodes > MostNodes || Depth > Deepest) {
      fail(Tree.Line, "it is too large, or nested too deeply");
      return Tree;
    }
    if (auto *Map = llvm::dyn_cast<yaml::MappingNode>(&N)) {
      Tree.Is = Yaml::Kind::Map;
      readMap(*Map, Tree, Depth);
    } else if (auto *List = llvm::dyn_cast<yaml::SequenceNode>(&N)) {
      Tree.Is = Yaml::Kind::List;
      for (yaml::Node &Item : *List) {
        Tree.Items.push_back(read(Item, Depth + 1));
        if (!Error.empty())
          break;
      }
    } else if (auto *Scalar = llvm::dyn_cast<yaml::ScalarNode>(&N)) {
      Tree.Is = Yaml::Kind::Text;
      Tree.Text = textOf(Scalar);
      Tree.Quoted = Scalar->getRawValue().starts_with("'") ||
                    Scalar->getRawValue().starts_with("\"");
    } else if (auto *Block = llvm::dyn_cast<yaml::BlockScalarNode>(&N)) {
      Tree.Is = Yaml::Kind::Text;
      Tree.Text = Block->getValue().str();
      Tree.Quoted = true;
    } else if (auto *Alias = llvm::dyn_cast<yaml::AliasNode>(&N)) {
      return aliased(Alias->getName().str(), Tree);
    }
    if (!N.getAnchor().empty())
      Anchors[N.getAnchor().str()] = Tree;
    return Tree;
  }

  Yaml aliased(const std::string &Name, Yaml Tree) {
    auto It = Anchors.find(Name);
    if (It == Anchors.end()) {
      fail(Tree.Line, "expected the name of an anchor, found '" + Name + "'");
      return Tree;
    }
    Nodes += sizeOf(It->second);
    return Nodes > MostNodes ? Tree : It->second;
  }

  static size_t sizeOf(const Yaml &Tree) {
    size_t Size = 1;
    for (const Yaml &Item : Tree.Items)
      Size += sizeOf(Item);
    for (const YamlField &F : Tree.Fields)
      Size += sizeOf(F.Value);
    return Size;
  }

  std::string_view File;
  std::string &Error;
  llvm::SourceMgr Sources;
  yaml::Stream Stream;
  size_t Nodes = 0;
  std::map<std::string, Yaml> Anchors;
};

} // namespace

std::optional<Yaml> readYaml(std::string_view File, std::string_view Text,
                             std::string &Error) {
  Error.clear();
  return Reader(File, Text, Error).whole();
}

} // namespace spantidy::config
