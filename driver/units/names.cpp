#include "names.h"

#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>

namespace spantidy::units {

using namespace clang;

NameHash hashOf(llvm::StringRef Name) {
  return NameHash(llvm::xxh3_64bits(Name));
}

// A word behind which there is an expression. In capitals: a macro may be anything.
static bool leadsExpression(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "return", "co_return", "co_await", "co_yield", "throw",  "else",
      "do",     "case",      "new",      "delete",   "sizeof", "and",
      "or",     "not",       "goto",     "emit",     "await",  "requires"};
  return Words.contains(Word) || Word.find_if([](char C) {
    return C >= 'a' && C <= 'z';
  }) == llvm::StringRef::npos;
}

static bool isAccess(llvm::StringRef Word) {
  return Word == "public" || Word == "protected" || Word == "private";
}

// What may stand between a type and a name.
static bool endsType(tok::TokenKind K) {
  return K == tok::raw_identifier || K == tok::star || K == tok::amp ||
         K == tok::ampamp || K == tok::greater || K == tok::greatergreater;
}

static LangOptions newestLanguage() {
  LangOptions L;
  L.CPlusPlus = L.CPlusPlus11 = L.CPlusPlus14 = L.CPlusPlus17 = true;
  L.CPlusPlus20 = L.CPlusPlus23 = L.LineComment = L.RawStringLiterals = true;
  L.DollarIdents = true;
  return L;
}

namespace {

class Reader {
public:
  explicit Reader(llvm::StringRef Text)
      : Text(Text), Lex({}, Language, Text.begin(), Text.begin(), Text.end()) {
    Out.Annotated = Text.contains("span_tidy");
  }

  FileNames read() {
    do {
      Lex.LexFromRawLexer(Now);
      if (Now.isAtStartOfLine())
        startLine();
      if (InDirective)
        directive();
      else
        take();
    } while (Now.isNot(tok::eof));
    finish();
    return std::move(Out);
  }

private:
  struct Word {
    llvm::StringRef Text;
    NameHash Hash = 0;
  };

  void startLine() {
    if (!InDirective && Now.isNot(tok::hash))
      return;
    startStatement();
    InDirective = Now.is(tok::hash);
    Directive = {};
    InMacro = false;
  }

  // The directive's first words; what is behind them is like any other text.
  void directive() {
    if (Now.is(tok::hash) && Directive.empty())
      return;
    if (Directive.empty()) {
      Directive = Now.is(tok::raw_identifier) ? Now.getRawIdentifier() : "?";
      return open();
    }
    if (Directive == "define" && !InMacro && Now.is(tok::raw_identifier)) {
      InMacro = true;
      Out.Macros.push_back({hashOf(Now.getRawIdentifier()), {}});
      Guarded = Guarded || (First == Now.getRawIdentifier() && Depth == 1);
    }
    if (Directive == "ifndef" && First.empty() && Depth == 1 &&
        Now.is(tok::raw_identifier))
      First = Now.getRawIdentifier();
    Out.Pastes = Out.Pastes || (Now.is(tok::hashhash) && InMacro);
    take();
  }

  void open() {
    if (Directive.starts_with("if"))
      ++Depth;
    else if (Directive == "endif")
      Depth -= Depth > 0;
    else if (Directive == "include" || Directive == "include_next" ||
             Directive == "import")
      include();
  }

  // The rest of the line is no C++.
  void include() {
    const char *At = Lex.getBufferLocation();
    llvm::StringRef Line =
        llvm::StringRef(At, Text.end() - At).take_until([](char C) {
          return C == '\n';
        });
    Line = Line.ltrim(" \t");
    char Close = Line.starts_with("<") ? '>' : '"';
    size_t End = Line.find(Close, 1);
    if ((Line.starts_with("<") || Line.starts_with("\"")) &&
        End != llvm::StringRef::npos)
      Out.Includes.push_back({Line.slice(1, End).str(), Close == '>',
                              Directive == "include_next",
                              Depth == (Guarded ? 1u : 0u)});
    else
      Out.Unclear = true;
    skipLine();
  }

  void skipLine() {
    while (true) {
      Lex.LexFromRawLexer(Now);
      if (Now.is(tok::eof) || Now.isAtStartOfLine())
        break;
    }
    InDirective = false;
    if (Now.is(tok::eof))
      return;
    if (Now.is(tok::hash))
      startLine();
    else
      startStatement(), take();
  }

  void startStatement() {
    settle(/*Called=*/false);
    Plain = true, Typed = Behind = Pending = false;
    Parens = 0;
    Before = tok::semi;
    Last = Angle = {};
  }

  // The word before is a use, unless it is declared as a function here.
  void settle(bool Called) {
    if (Held.Text.empty())
      return;
    bool Declared = Plain && (HeldGone || (Called && Typed));
    (Declared ? Out.Declares : Out.Uses).push_back(Held.Hash);
    Plain = Plain && !leadsExpression(Held.Text);
    Held = {};
    HeldGone = false;
  }

  void take() {
    if (Pending) {
      Pending = false;
      if (Now.isOneOf(tok::l_brace, tok::colon, tok::raw_identifier, tok::arrow,
                      tok::amp, tok::ampamp, tok::l_square))
        mayDefine();
    }
    settle(Now.is(tok::l_paren));
    if (Now.is(tok::raw_identifier))
      return word();
    mark();
    Before = Now.getKind();
  }

  void word() {
    Word New{Now.getRawIdentifier(), hashOf(Now.getRawIdentifier())};
    if (InMacro)
      Out.Macros.back().second.push_back(New.Hash);
    if (New.Text == "import" && !InDirective && Parens == 0 && !Behind)
      Out.Unclear = true; // of a module
    Typed = Typed || (Behind && endsType(Before));
    HeldGone = Before == tok::tilde;
    Behind = true;
    Held = New;
    if (Parens == 0)
      Last = New;
    else
      Inside.push_back(New.Hash);
    Before = tok::raw_identifier;
  }

  void mark() {
    switch (Now.getKind()) {
    case tok::l_paren:
      if (Parens++ == 0)
        Candidate = Last, Other = Angle, Inside.clear();
      Plain = false;
      return;
    case tok::r_paren:
      Pending = Parens == 1;
      Parens -= Parens > 0;
      return;
    case tok::less:
      if (Parens == 0)
        Angle = Last;
      return;
    case tok::l_brace:
    case tok::r_brace:
    case tok::semi:
      return startStatement();
    case tok::colon: {
      bool Access = Parens == 0 && isAccess(Last.Text);
      startStatement();
      Plain = Access;
      return;
    }
    default:
      Plain = Plain &&
              Now.isOneOf(tok::coloncolon, tok::greater, tok::greatergreater,
                          tok::comma, tok::star, tok::amp, tok::ampamp,
                          tok::l_square, tok::r_square, tok::tilde);
    }
  }

  void mayDefine() {
    for (const Word &W : {Candidate, Other})
      if (!W.Text.empty())
        Out.Bodies.push_back(W.Hash);
    // A macro may define what it is given.
    if (!Candidate.Text.empty() && leadsExpression(Candidate.Text))
      Out.Bodies.insert(Out.Bodies.end(), Inside.begin(), Inside.end());
  }

  void finish() {
    settle(/*Called=*/false);
    auto sort = [](std::vector<NameHash> &List) {
      llvm::sort(List);
      List.erase(llvm::unique(List), List.end());
      List.shrink_to_fit();
    };
    sort(Out.Uses), sort(Out.Declares), sort(Out.Bodies);
    std::vector<NameHash> Only;
    std::set_difference(Out.Declares.begin(), Out.Declares.end(),
                        Out.Uses.begin(), Out.Uses.end(),
                        std::back_inserter(Only));
    Out.Declares = std::move(Only);
    for (auto &[Macro, Names] : Out.Macros)
      sort(Names);
  }

  static inline const LangOptions Language = newestLanguage();
  llvm::StringRef Text;
  Lexer Lex;
  Token Now;
  FileNames Out;
  // Of directives.
  bool InDirective = false, InMacro = false, Guarded = false;
  unsigned Depth = 0;
  llvm::StringRef Directive, First;
  // Of the statement. Plain: nothing but what a declaration may begin with;
  // Typed: a type and a name, Behind: a word.
  bool Plain = true, Typed = false, Behind = false, HeldGone = false;
  tok::TokenKind Before = tok::semi;
  Word Held;
  // Of what may be a definition: `name(...) {`, `name<...>(...) {`.
  bool Pending = false;
  unsigned Parens = 0;
  Word Last, Angle, Candidate, Other;
  std::vector<NameHash> Inside;
};

} // namespace

FileNames namesIn(llvm::StringRef Text) { return Reader(Text).read(); }

} // namespace spantidy::units
