#include "completions.h"
#include "manual.h"
#include "run.h"
#include "table.h"

#include "report/nearest.h"
#include "report/say.h"

#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <iostream>

namespace spantidy::cli {

using namespace report;

// An option that nobody knows, with the nearest that somebody does.
static std::string unexpected(const CLI::App &App,
                              const std::vector<std::string> &Left) {
  std::vector<std::string> Known;
  for (const CLI::Option *Option : App.get_options())
    for (const std::string &Name : Option->get_lnames())
      Known.push_back("--" + Name);
  std::string First = Left.empty() ? "" : Left.front();
  First = First.substr(0, First.find('='));
  return "unknown option '" + First + "'" + orNearest(First, Known) +
         " (see span-tidy " + App.get_name() + " --help)";
}

// A word where a command has to stand and that is none.
static std::string unknownCommand(const CLI::App &App,
                                  const std::vector<std::string> &Words) {
  const CLI::App *At = &App;
  for (const std::string &Word : Words) {
    std::vector<std::string> Names;
    const CLI::App *Next = nullptr;
    for (const CLI::App *One : At->get_subcommands({})) {
      Names.push_back(One->get_name());
      Next = One->get_name() == Word ? One : Next;
    }
    if (Names.empty() || Word.starts_with("-"))
      return {};
    if (!Next)
      return "unknown command '" + Word + "'" + orNearest(Word, Names) +
             " (see span-tidy --help)";
    At = Next;
  }
  return {};
}

// Flags that nothing would be compiled with.
static std::string idleFlags(const Options &O, const std::string &Command) {
  if (!O.Flags)
    return {};
  if (!O.Models.empty())
    return "--models excludes flags after '--'";
  if (O.Files.empty() || O.What == Options::Command::Link ||
      O.What == Options::Command::Merge)
    return "flags after '--' need files before it, for " + Command +
           " to compile";
  return O.Database.empty() ? "" : "-p excludes flags after '--'";
}

static int print(llvm::StringRef Text) {
  llvm::outs() << Text;
  return printed();
}

CommandLine parseCommandLine(int Count, char **Arguments) {
  Options O{};
  O.Arguments.assign(Arguments + 1, Arguments + Count);
  std::vector<std::string> Own = O.Arguments;
  if (auto Dashes = std::find(Own.begin(), Own.end(), "--");
      Dashes != Own.end()) {
    O.Flags.emplace(Dashes + 1, Own.end());
    Own.erase(Dashes, Own.end());
  }

  CLI::App App("Finds distributed-tracing mistakes in C++ at compile time.",
               "span-tidy");
  Printing Prints;
  addAll(App, O, Prints);

  if (Own.empty()) {
    std::cout << App.help();
    return {std::nullopt, 2};
  }
  if (std::string Unknown = unknownCommand(App, Own); !Unknown.empty())
    return {std::nullopt, fail(Unknown)};
  try {
    std::reverse(Own.begin(), Own.end()); // CLI11 takes them from the back
    App.parse(Own);
  } catch (const CLI::CallForHelp &E) {
    return {std::nullopt, App.exit(E)};
  } catch (const CLI::CallForVersion &E) {
    return {std::nullopt, App.exit(E)};
  } catch (const CLI::ExtrasError &) {
    const CLI::App *At =
        App.get_subcommands().empty() ? &App : App.get_subcommands().front();
    return {std::nullopt, fail(unexpected(*At, App.remaining(true)))};
  } catch (const CLI::ParseError &E) {
    return {std::nullopt, fail(E.what())};
  }
  if (*Prints.Manual)
    return {std::nullopt, print(manualPage(described(App), Version))};
  if (*Prints.Completion)
    return {std::nullopt, print(completions(described(App), Prints.Shell))};
  if (std::string Idle =
          idleFlags(O, App.get_subcommands().front()->get_name());
      !Idle.empty())
    return {std::nullopt, fail(Idle)};
  return {std::move(O), 0};
}

} // namespace spantidy::cli
