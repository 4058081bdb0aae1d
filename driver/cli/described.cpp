#include "described.h"

#include "checks/check.h"
#include "report/formats.h"

#include "llvm/ADT/StringExtras.h"

#include <CLI/CLI.hpp>

namespace spantidy::cli {

bool isFile(const Argument &A) {
  return A.Value == "FILE" || A.Value == "MODEL" || A.Value == "VOCABULARY";
}

bool isFolder(const Argument &A) { return A.Value == "DIR"; }

// What only the checks and the reports know.
static std::vector<std::string> choicesOf(llvm::StringRef Value) {
  std::vector<std::string> Choices;
  if (Value == "FORMAT[:FILE]")
    for (const report::Format &One : report::Formats)
      Choices.emplace_back(One.Name);
  for (const Check *C : allChecks()) {
    std::string Id(C->Id);
    if (Value == "CHECK" || Value == "GLOBS")
      Choices.push_back(Id);
    if (Value == "CHECK.NAME=VALUE")
      for (const Option &O : C->Options)
        Choices.push_back(Id + "." + std::string(O.Name) + "=");
  }
  return Choices;
}

// CLI11 joins the name of a value with what its validators say: "WHEN:{auto,never}".
static void readValue(CLI::Option &From, Argument &To) {
  llvm::StringRef Value = To.Value;
  for (int I = 0;; ++I)
    try {
      std::string Says = From.get_validator(I)->get_description();
      llvm::StringRef Set = Says;
      if (Set.consume_front("{") && Set.consume_back("}"))
        for (llvm::StringRef One : llvm::split(Set, ','))
          To.Choices.push_back(One.str());
      if (!Says.empty() && Value.consume_back(Says))
        Value.consume_back(":");
    } catch (const CLI::OptionNotFound &) {
      break;
    }
  To.Value.resize(Value.size());
  if (To.Choices.empty())
    To.Choices = choicesOf(To.Value);
}

static Argument argument(CLI::Option &From) {
  Argument A;
  for (const std::string &Name : From.get_snames())
    A.Names.push_back("-" + Name);
  for (const std::string &Name : From.get_lnames())
    A.Names.push_back("--" + Name);
  A.Says = From.get_description();
  A.Required = From.get_required();
  A.Repeatable = From.get_expected_max() > 1;
  if (From.get_items_expected_max() > 0) {
    A.Value = From.get_type_name();
    readValue(From, A);
  }
  return A;
}

static void describe(CLI::App &App, const std::string &Words,
                     std::vector<Described> &All) {
  Described D;
  D.Words = Words;
  D.Says = App.get_description();
  for (CLI::Option *O : App.get_options())
    (O->get_positional() ? D.Operands : D.Options).push_back(argument(*O));
  std::vector<CLI::App *> Below = App.get_subcommands({});
  for (const CLI::App *Sub : Below)
    D.Commands.push_back({Sub->get_name(), Sub->get_description()});
  All.push_back(std::move(D));
  for (CLI::App *Sub : Below)
    describe(*Sub,
             Words.empty() ? Sub->get_name() : Words + " " + Sub->get_name(),
             All);
}

std::vector<Described> described(CLI::App &App) {
  std::vector<Described> All;
  describe(App, "", All);
  return All;
}

} // namespace spantidy::cli
