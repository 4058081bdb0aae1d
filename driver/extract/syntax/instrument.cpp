#include "instrument.h"

#include "annotations.h"
#include "source.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Lex/Lexer.h"

namespace spantidy::extract {

using namespace clang;
using llvm::StringRef;
using rules::Role;

// The items of a list, which commas part, but for those in parentheses and texts.
static llvm::SmallVector<StringRef, 8> itemsOf(StringRef List) {
  llvm::SmallVector<StringRef, 8> Items;
  unsigned Depth = 0;
  bool InText = false;
  size_t Begin = 0;
  for (size_t I = 0; I <= List.size(); ++I) {
    char C = I < List.size() ? List[I] : ',';
    if (C == '"' && (I == 0 || List[I - 1] != '\\'))
      InText = !InText;
    if (!InText && C == '(')
      ++Depth;
    if (!InText && C == ')' && Depth > 0)
      --Depth;
    if (I < List.size() && (C != ',' || InText || Depth > 0))
      continue;
    if (StringRef Item = List.slice(Begin, I).trim(); !Item.empty())
      Items.push_back(Item);
    Begin = I + 1;
  }
  return Items;
}

// "db" of "skip(db)".
static std::optional<StringRef> argumentsOf(StringRef Item, StringRef Word) {
  if (!Item.consume_front(Word))
    return std::nullopt;
  Item = Item.trim();
  if (!Item.consume_front("(") || !Item.consume_back(")"))
    return std::nullopt;
  return Item;
}

static std::string unquoted(StringRef Text) {
  if (Text.size() > 1 && Text.front() == '"' && Text.back() == '"')
    Text = Text.drop_front().drop_back();
  return Text.str();
}

static void addField(Instrument &I, StringRef Item) {
  auto [Key, Given] = Item.split('=');
  std::string Name = unquoted(Key.trim());
  if (Name.empty())
    return;
  bool Short = !Item.contains('='); // of a parameter: `fields(tenant_id)`
  I.Fields.push_back({Name, Short ? Name : Given.trim().str()});
}

static void addItem(Instrument &I, StringRef Item) {
  if (auto List = argumentsOf(Item, "skip")) {
    I.Skip = I.Skip.empty() ? Item : I.Skip;
    for (StringRef Name : itemsOf(*List))
      I.Skipped.push_back(Name.str());
  } else if (auto Fields = argumentsOf(Item, "fields")) {
    for (StringRef Field : itemsOf(*Fields))
      addField(I, Field);
  } else if (Item == "skip_all") {
    I.SkipsAll = true;
  } else {
    auto [Key, Given] = Item.split('=');
    if (Key.trim() == "name")
      I.Name = unquoted(Given.trim());
    else if (Key.trim() == "kind")
      I.Kind = unquoted(Given.trim());
  }
}

// A name alone that no parameter has is a field which is to come.
static void settleFields(Instrument &I, const FunctionDecl *F) {
  for (Instrument::Field &Field : I.Fields)
    if (Field.Key == Field.Value &&
        llvm::none_of(F->parameters(), [&](const ParmVarDecl *P) {
          return P->getName() == Field.Key;
        }))
      Field.Value.clear();
}

std::optional<Instrument> instrumentOf(const FunctionDecl *F, Names &Known) {
  if (!F || !F->hasAttrs())
    return std::nullopt;
  Instrument I;
  for (const AnnotateAttr *A : F->specific_attrs<AnnotateAttr>()) {
    StringRef Text = A->getAnnotation().trim();
    bool Ours = Text.consume_front("span-tidy:");
    StringRef Word = Text.split('(').first.trim();
    if (Ours && (Word == "skip" || Word == "fields")) {
      addItem(I, Text);
      continue;
    }
    if (I.By || !(Ours ? Word == "instrument"
                       : Known.role(A, Role::Instruments) != nullptr))
      continue;
    I.By = A, I.Word = Word, I.Arguments = argumentsOf(Text, Word);
    for (StringRef Item : itemsOf(I.Arguments.value_or("")))
      addItem(I, Item);
  }
  for (const Attr *A : F->attrs())
    if (!I.By && Known.role(A, Role::Instruments))
      I.By = A;
  if (!I.By)
    return std::nullopt;
  settleFields(I, F);
  return I;
}

bool Instrument::skips(const ParmVarDecl *P) const {
  return SkipsAll || isAnnotated(P, "skip") ||
         llvm::is_contained(Skipped, P->getName());
}

// How much of Text it takes to write the first Count characters of Wanted, all of
// which it must begin with, up to white space and what quotes need in a text.
static std::optional<size_t> writtenAs(StringRef Text, StringRef Wanted,
                                       size_t Count) {
  auto isBlank = [](char C) {
    return C == ' ' || C == '\n' || C == '\r' || C == '\t';
  };
  size_t At = 0, Found = StringRef::npos;
  for (size_t I = 0; I <= Wanted.size(); ++I) {
    while (I < Wanted.size() && isBlank(Wanted[I]))
      ++I;
    while (At < Text.size() && (isBlank(Text[At]) || Text[At] == '\\'))
      ++At;
    if (I >= Count && Found == StringRef::npos)
      Found = At;
    if (I >= Wanted.size())
      break;
    if (At >= Text.size() || Text[At] != Wanted[I])
      return std::nullopt;
    ++At;
  }
  return Found;
}

namespace {

// An attribute as the user wrote it: where a macro makes it, the macro's use.
struct Written {
  SourceLocation Begin;
  StringRef Text;

  SourceLocation at(size_t Offset) const {
    return Begin.getLocWithOffset(Offset);
  }
};

} // namespace

static Written writtenFor(const Attr *A, const ASTContext &Ast) {
  auto &Sources = Ast.getSourceManager();
  CharSourceRange Range = Lexer::getAsCharRange(
      Sources.getExpansionRange(A->getRange()), Sources, Ast.getLangOpts());
  return {Range.getBegin(),
          Lexer::getSourceText(Range, Sources, Ast.getLangOpts())};
}

std::vector<model::Edit> editsToSkip(const Instrument &I, const ParmVarDecl *P,
                                     Source &Where) {
  if (!P->getIdentifier() || I.Word.empty())
    return {};
  std::string Name = P->getNameAsString();
  Written W = writtenFor(I.By, Where.Ast);
  auto replace = [&](size_t From, size_t Last, std::string Text) {
    model::Place At = Where.place({W.at(From), W.at(Last)});
    return std::vector<model::Edit>{{At, std::move(Text)}};
  };
  if (!I.Arguments) {
    size_t At = W.Text.find((I.Word + "\"").str());
    return At == StringRef::npos
               ? std::vector<model::Edit>()
               : replace(At, At, (I.Word + "(skip(" + Name + "))").str());
  }
  bool Extends = I.Skip.data() >= I.Arguments->data() &&
                 I.Skip.end() <= I.Arguments->end() && !I.Skip.empty();
  size_t Count = Extends ? I.Skip.data() - I.Arguments->data() : 0;
  for (size_t Open = W.Text.find('('); Open != StringRef::npos;
       Open = W.Text.find('(', Open + 1)) {
    StringRef Rest = W.Text.drop_front(Open + 1);
    std::string Whole = (*I.Arguments + ")").str();
    auto At = writtenAs(Rest, Whole, Count);
    if (!At)
      continue;
    if (!Extends)
      return replace(Open, Open,
                     "(skip(" + Name +
                         (I.Arguments->trim().empty() ? ")" : "), "));
    size_t From = Open + 1 + *At, Paren = W.Text.find('(', From);
    bool None = argumentsOf(I.Skip, "skip")->trim().empty();
    return replace(From, Paren, "skip(" + Name + (None ? "" : ", "));
  }
  return {};
}

std::optional<LoggedParameters> loggedOf(const FunctionDecl *F, Names &Known) {
  if (!F || !F->hasAttrs())
    return std::nullopt;
  for (const Attr *A : F->attrs()) {
    const rules::Function *Entry = Known.role(A, Role::LogsParameters);
    if (!Entry)
      continue;
    LoggedParameters L{A, F->getNumParams()};
    auto &Ast = F->getASTContext();
    std::string Printed;
    llvm::raw_string_ostream Out(Printed);
    A->printPretty(Out, Ast.getPrintingPolicy());
    StringRef Given = StringRef(Printed).split(A->getSpelling()).second;
    Given = Given.split('(').second.split(')').first;
    if (!Entry->Value || Given.trim().getAsInteger(10, L.Arguments))
      return Entry->Value ? std::nullopt : std::optional(L);
    auto *Method = dyn_cast<CXXMethodDecl>(F);
    unsigned Objects = Method && Method->isInstance() ? 1 : 0;
    L.Count = std::min(L.Count, L.Arguments - std::min(L.Arguments, Objects));
    Written W = writtenFor(A, Ast);
    size_t At = W.Text.find("(" + std::to_string(L.Arguments) + ")");
    if (!A->getLocation().isMacroID() && At != StringRef::npos)
      L.Written = {W.at(At + 1), W.at(At + 1)};
    return L;
  }
  return std::nullopt;
}

} // namespace spantidy::extract
