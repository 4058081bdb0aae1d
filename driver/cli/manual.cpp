#include "manual.h"

#include "checks/check.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

namespace spantidy::cli {

namespace {

struct Row {
  const char *Term, *Says;
};

} // namespace

static const Row Examples[] = {
    {"span-tidy check", "all units of ./build/compile_commands.json"},
    {"span-tidy check -p out src/orders.cpp", "one unit"},
    {"span-tidy check --output text --output sarif:span-tidy.sarif", ""},
    {"span-tidy check --checks=-*,tracing-dropped-span --fix", ""},
    {"span-tidy check orders.cpp -- -std=c++20 -Iinclude", ""},
    {"span-tidy baseline", "from now on, check --baseline tells new findings"},
    {"span-tidy wrappers", "what was inferred of your own functions"},
    {"span-tidy vocabulary check tracing.json",
     "which of its names nothing is called"},
    {"span-tidy explain detached-task", ""},
    {"span-tidy config show src/orders.cpp",
     "which checks and options count for it"},
};

static const Row ExitStatuses[] = {
    {"0", "no findings"},
    {"1", "findings"},
    {"2", "something could not be analysed or done"},
};

static const Row Files[] = {
    {".span-tidy.json",
     "configuration, of the project and of folders below its root"},
    {".clang-tidy", "its Checks, CheckOptions and WarningsAsErrors count, too"},
    {"compile_commands.json", "how each unit is compiled"},
    {".span-tidy/cache", "what units gave, for the next run"},
};

static const char Silenced[] =
    "Findings are silenced by // NOLINT(tracing-...) comments, as in "
    "clang-tidy.";

std::string footer() {
  std::string Text = "\nExamples:\n";
  for (const Row &R : Examples)
    Text += *R.Says ? llvm::formatv("  {0,-41}  {1}\n", R.Term, R.Says).str()
                    : llvm::formatv("  {0}\n", R.Term).str();
  Text += "\nExit status: ";
  for (const Row &R : ExitStatuses)
    Text += std::string(R.Term) + " " + R.Says +
            (&R == std::end(ExitStatuses) - 1 ? "." : ", ");
  return Text + "\n" + Silenced;
}

// A hyphen stays one that can be copied, and no line begins with a command of roff.
static std::string roff(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text)
    if (C == '-')
      Out += "\\-";
    else if (C == '\\')
      Out += "\\e";
    else
      Out += C;
  return llvm::StringRef(Out).starts_with(".") ||
                 llvm::StringRef(Out).starts_with("'")
             ? "\\&" + Out
             : Out;
}

static std::string bold(llvm::StringRef Text) {
  return "\\fB" + roff(Text) + "\\fR";
}

static std::string italic(llvm::StringRef Text) {
  return "\\fI" + roff(Text) + "\\fR";
}

static void paragraph(std::string &Page, llvm::StringRef Term,
                      llvm::StringRef Says) {
  Page += (".TP\n" + Term + "\n" + roff(Says) + "\n").str();
}

static std::string term(const Argument &A) {
  std::vector<std::string> Names;
  for (const std::string &Name : A.Names)
    Names.push_back(bold(Name));
  std::string Term = llvm::join(Names, ", ");
  return A.Value.empty() ? Term : Term + " " + italic(A.Value);
}

static std::string operand(const Argument &A) {
  std::string Text = A.Value + (A.Repeatable ? " ..." : "");
  return A.Required ? Text : "[" + Text + "]";
}

static void command(std::string &Page, const Described &D) {
  std::string Usage = D.Words + " [OPTION ...]";
  for (const Argument &A : D.Operands)
    Usage += " " + operand(A);
  Page += ".SS \"" + roff("span-tidy " + Usage) + "\"\n" + roff(D.Says) + "\n";
  for (const Argument &A : D.Operands)
    paragraph(Page, italic(A.Value), A.Says);
  for (const Argument &A : D.Options)
    if (A.Names.back() != "--help")
      paragraph(Page, term(A), A.Says);
}

static void checks(std::string &Page) {
  Page += ".SH CHECKS\n"
          "Each is explained by\n.BR \"span\\-tidy explain\" .\n";
  for (const Check *C : allChecks())
    paragraph(Page, bold(std::string(CheckPrefix) + std::string(C->Id)),
              C->OnByDefault ? "on by default" : "opt-in");
}

std::string manualPage(const std::vector<Described> &Commands,
                       const std::string &Version) {
  std::string Page =
      ".TH SPAN\\-TIDY 1 \"\" \"" + roff(Version) + "\" \"User Commands\"\n";
  const Described &Program = Commands.front();
  llvm::StringRef Says = llvm::StringRef(Program.Says).rtrim('.');
  Page += ".SH NAME\nspan\\-tidy \\- " +
          roff(Says.take_front().lower() + Says.drop_front().str()) +
          "\n.SH SYNOPSIS\n.B span\\-tidy\n.I COMMAND\n[\\fIOPTION\\fR ...]"
          " [\\fIFILE\\fR ...] [\\fB\\-\\-\\fR \\fIFLAG\\fR ...]\n"
          ".SH DESCRIPTION\n"
          "Reads the units of a compilation database, or files with the flags"
          " behind\n.BR \\-\\- ,\nlinks what their functions do about"
          " tracing, and reports what is wrong.\n" +
          roff(Silenced) + "\n.SH OPTIONS\n";
  for (const Argument &A : Program.Options)
    paragraph(Page, term(A), A.Says);
  Page += ".SH COMMANDS\n";
  for (const Described &D : Commands)
    if (D.Commands.empty())
      command(Page, D);
  checks(Page);
  Page += ".SH \"EXIT STATUS\"\n";
  for (const Row &R : ExitStatuses)
    paragraph(Page, bold(R.Term), R.Says);
  Page += ".SH FILES\n";
  for (const Row &R : Files)
    paragraph(Page, italic(R.Term), R.Says);
  Page += ".SH EXAMPLES\n";
  for (const Row &R : Examples)
    Page += (*R.Says ? ".TP\n" : ".PP\n") + bold(R.Term) + "\n" +
            (*R.Says ? roff(R.Says) + "\n" : "");
  return Page + ".SH \"SEE ALSO\"\n.BR clang\\-tidy\\-22 (1)\n";
}

} // namespace spantidy::cli
