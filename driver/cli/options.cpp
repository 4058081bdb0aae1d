#include "options.h"
#include "nearest.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Config/llvm-config.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace spantidy::cli {

static const char Footer[] = R"(
Examples:
  span-tidy check                            all units of ./build/compile_commands.json
  span-tidy check -p out src/orders.cpp      one unit
  span-tidy check --output text --output sarif:span-tidy.sarif
  span-tidy check --checks=-*,tracing-dropped-span --fix
  span-tidy check orders.cpp -- -std=c++20 -Iinclude
  span-tidy explain detached-task

Exit status: 0 no findings, 1 findings, 2 something could not be analysed or done.
Findings are silenced by // NOLINT(tracing-...) comments, as in clang-tidy.)";

static std::string seconds(const std::string &Given) {
  double Number = 0;
  if (!llvm::StringRef(Given).getAsDouble(Number) && Number > 0)
    return {};
  return "expected a number above 0, found '" + Given + "'";
}

static void addUnits(CLI::App &App, Options &O) {
  App.add_option("files", O.Files, "units to read (default: all)")
      ->type_name("FILE");
  App.add_option("-p", O.Database,
                 "folder of compile_commands.json (default: found upwards, also "
                 "in build/)")
      ->type_name("DIR");
  App.add_option("--config", O.Config,
                 "project file (default: .span-tidy.json found upwards)")
      ->type_name("FILE");
  App.add_option("--root", O.Root,
                 "folder that paths are relative to (default: the project's)")
      ->type_name("DIR");
  App.add_option("--unit-timeout", O.UnitTimeout,
                 "seconds that one unit may take (default 300)")
      ->type_name("S")
      ->check(CLI::Validator(seconds, ""));
}

// Of commands that read a whole program.
static void addProgram(CLI::App &App, Options &O) {
  addUnits(App, O);
  App.add_option("-j", O.Processes, "worker processes (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1u, 4096u));
  App.add_option("--cache-dir", O.CacheFolder,
                 "folder that keeps what units gave (default: .span-tidy/cache "
                 "of the project)")
      ->type_name("DIR");
  App.add_flag("--no-cache", O.NoCache, "read every unit, keep nothing");
  App.add_flag("--verbose,-v", O.Verbose,
               "say on standard error how many units were parsed");
  App.add_flag("--no-progress", O.NoProgress, "no progress line on a terminal");
}

static void addCheck(CLI::App &App, Options &O) {
  addProgram(App, O);
  App.add_option("--output", O.Outputs,
                 "text, json or sarif, to standard output or a file; repeatable")
      ->type_name("FORMAT[:FILE]")
      ->allow_extra_args(false);
  App.add_option("--checks", O.Checks,
                 "globs added to the defaults, '-' in front removes")
      ->type_name("GLOBS");
  App.add_option_function<std::vector<std::string>>(
         "--option",
         [&O](const std::vector<std::string> &Given) {
           for (const std::string &One : Given) {
             size_t Equals = One.find('=');
             if (Equals == std::string::npos)
               throw CLI::ValidationError("--option",
                                          "expected CHECK.NAME=VALUE, found '" +
                                              One + "'");
             bool Prefixed = One.starts_with("tracing-");
             O.CheckOptions[(Prefixed ? "" : "tracing-") +
                            One.substr(0, Equals)] = One.substr(Equals + 1);
           }
         },
         "an option of a check; repeatable")
      ->type_name("CHECK.NAME=VALUE")
      ->allow_extra_args(false);
  App.add_option("--fail-on", O.FailOn,
                 "note, warning (default), error or never: the level from which "
                 "findings fail the run")
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}));
  App.add_flag("--fix", O.Fix, "apply each finding's first fix");
  App.add_option("--color", O.Colour, "auto (default), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  App.add_flag("--quiet", O.Quiet, "no summary line");
  App.add_flag("--reproducible", O.Reproducible,
               "leave times, folders and arguments out of reports");
}

static int fail(const std::string &Message) {
  std::cerr << "span-tidy: " << Message << "\n";
  return 2;
}

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
  App.set_version_flag("--version", "span-tidy " SPAN_TIDY_VERSION
                                    " (LLVM " LLVM_VERSION_STRING ")");
  App.set_help_flag("--help,-h", "print this help");
  App.footer(Footer);
  App.require_subcommand(1);
  CLI::App *Check = App.add_subcommand("check", "report mistakes");
  CLI::App *Explain = App.add_subcommand("explain", "print a check's page");
  CLI::App *List = App.add_subcommand("list-checks", "list all checks");
  CLI::App *Dump =
      App.add_subcommand("dump-model", "print what is read of one unit, as JSON");
  CLI::App *Summaries = App.add_subcommand(
      "dump-summaries", "print what the functions of the units do for their "
                        "callers, as JSON");
  addCheck(*Check, O);
  addUnits(*Dump, O);
  addProgram(*Summaries, O);
  Explain->add_option("check", O.Check, "id of a check")->required();

  std::vector<std::string> Names{"check", "explain", "list-checks", "dump-model",
                                 "dump-summaries"};
  if (Own.empty()) {
    std::cout << App.help();
    return {std::nullopt, 2};
  }
  if (!Own.front().starts_with("-") &&
      std::find(Names.begin(), Names.end(), Own.front()) == Names.end())
    return {std::nullopt, fail("unknown command '" + Own.front() + "'" +
                               orNearest(Own.front(), Names) +
                               " (see span-tidy --help)")};
  try {
    std::reverse(Own.begin(), Own.end()); // CLI11 takes them from the back
    App.parse(Own);
  } catch (const CLI::CallForHelp &E) {
    return {std::nullopt, App.exit(E)};
  } catch (const CLI::CallForVersion &E) {
    return {std::nullopt, App.exit(E)};
  } catch (const CLI::ExtrasError &) {
    const CLI::App *At = App.get_subcommands().empty()
                             ? &App
                             : App.get_subcommands().front();
    return {std::nullopt, fail(unexpected(*At, App.remaining(true)))};
  } catch (const CLI::ParseError &E) {
    return {std::nullopt, fail(E.what())};
  }
  O.What = *Check     ? Options::Command::Check
           : *Explain ? Options::Command::Explain
           : *List    ? Options::Command::ListChecks
           : *Dump    ? Options::Command::DumpModel
                      : Options::Command::DumpSummaries;
  return {std::move(O), 0};
}

} // namespace spantidy::cli
