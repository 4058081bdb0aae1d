#include "options.h"

#include "report/nearest.h"
#include "report/say.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Config/llvm-config.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <limits>

namespace spantidy::cli {

using namespace report;

static const char Footer[] = R"(
Examples:
  span-tidy check                            all units of ./build/compile_commands.json
  span-tidy check -p out src/orders.cpp      one unit
  span-tidy check --output text --output sarif:span-tidy.sarif
  span-tidy check --checks=-*,tracing-dropped-span --fix
  span-tidy check orders.cpp -- -std=c++20 -Iinclude
  span-tidy wrappers                         what was inferred of your own functions
  span-tidy vocabulary check tracing.json    which of its names nothing is called
  span-tidy explain detached-task
  span-tidy config show src/orders.cpp       which checks and options count for it

Exit status: 0 no findings, 1 findings, 2 something could not be analysed or done.
Findings are silenced by // NOLINT(tracing-...) comments, as in clang-tidy.)";

// A whole number that is not too large for anyone.
static std::string number(const std::string &Given) {
  unsigned Number = 0;
  if (!llvm::StringRef(Given).getAsInteger(10, Number) && Number > 0)
    return {};
  return "expected a whole number from 1 to " +
         std::to_string(std::numeric_limits<unsigned>::max()) + ", found '" +
         Given + "'";
}

static void addProject(CLI::App &App, Options &O) {
  App.add_option("--config", O.Config,
                 "project file (default: .span-tidy.json of the root)")
      ->type_name("FILE");
  App.add_option(
         "--root", O.Root,
         "folder of the project, which paths are relative to (default: that "
         "of .span-tidy.json above, else of version control)")
      ->type_name("DIR");
}

static void addDatabase(CLI::App &App, Options &O) {
  App.add_option(
         "-p", O.Database,
         "folder of compile_commands.json (default: found upwards, also "
         "in build/)")
      ->type_name("DIR");
}

static void addUnits(CLI::App &App, Options &O) {
  App.add_option("files", O.Files, "units to read (default: all)")
      ->type_name("FILE");
  addDatabase(App, O);
  App.add_option("--extra-arg", O.Extra,
                 "argument added to each compile command; repeatable")
      ->type_name("ARG")
      ->allow_extra_args(false);
  App.add_option("--extra-arg-before", O.ExtraBefore,
                 "the same, in front of all others")
      ->type_name("ARG")
      ->allow_extra_args(false);
  addProject(App, O);
  App.add_option("--unit-timeout", O.UnitTimeout,
                 "seconds of CPU time that one unit may take (default 300)")
      ->type_name("S")
      ->check(CLI::Validator(number, ""));
  App.add_option("--unit-memory", O.UnitMemory,
                 "memory that one unit may take (default: its share of the "
                 "machine's, 4096 at least)")
      ->type_name("MiB")
      ->check(CLI::Validator(number, ""));
}

static void addOutput(CLI::App &App, Options &O, const char *What) {
  App.add_option("-o", O.Output, What)->type_name("FILE")->required();
}

static void addExtract(CLI::App &App, Options &O) {
  addUnits(App, O);
  addOutput(App, O, "the model to write");
  App.add_option("--depfile", O.Depfile,
                 "also write what the model depends on, for Ninja and Make")
      ->type_name("FILE");
  App.add_flag("--strict", O.Strict,
               "write nothing and fail if the unit has errors");
}

static void addLink(CLI::App &App, Options &O) {
  addProject(App, O);
  App.add_option("models", O.Files, "models, or @FILE with their names")
      ->type_name("MODEL")
      ->required();
  addOutput(App, O, "the summaries to write");
}

static CLI::Option *addSummaries(CLI::App &App, Options &O) {
  return App
      .add_option("--summaries", O.Summaries,
                  "what span-tidy link wrote, in the place of linking")
      ->type_name("FILE");
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
  App.add_flag(
      "--verbose,-v", O.Verbose,
      "say on standard error which root and configuration count and how "
      "many units were parsed");
  App.add_flag("--no-progress", O.NoProgress, "no progress line on a terminal");
}

// "2/8"
static CLI::Option *addShard(CLI::App &App, Options &O) {
  return App
      .add_option_function<std::string>(
          "--shard",
          [&O](const std::string &Given) {
            auto [Index, Count] = llvm::StringRef(Given).split('/');
            Options::Part P;
            if (Index.getAsInteger(10, P.Index) ||
                Count.getAsInteger(10, P.Count) || P.Index < 1 ||
                P.Index > P.Count)
              throw CLI::ValidationError(
                  "--shard",
                  "expected I/N with I from 1 to N, found '" + Given + "'");
            O.Shard = P;
          },
          "the I-th of N parts of the database's units, by their paths")
      ->type_name("I/N");
}

static void addCheck(CLI::App &App, Options &O) {
  addProgram(App, O);
  addSummaries(App, O);
  CLI::Option *Shard = addShard(App, O);
  App.add_option("--models", O.Models,
                 "what span-tidy extract wrote, in the place of a database; "
                 "@FILE has their names")
      ->type_name("MODEL")
      ->excludes("files", "-p", Shard);
  App.add_option(
         "--output", O.Outputs,
         "text, json or sarif, to standard output ('-') or a file; repeatable")
      ->type_name("FORMAT[:FILE]")
      ->allow_extra_args(false);
  App.add_option("--checks", O.Checks,
                 "globs added to the defaults, '-' in front removes; with or "
                 "without 'tracing-'; repeatable")
      ->type_name("GLOBS")
      ->allow_extra_args(false);
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
  App.add_option(
         "--fail-on", O.FailOn,
         "note, warning (default), error or never: the level from which "
         "findings fail the run")
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}));
  App.add_option("--min-evidence", O.MinEvidence,
                 "possible, likely (default) or proof: findings that stand on "
                 "less are not reported")
      ->type_name("GRADE")
      ->check(CLI::IsMember({"possible", "likely", "proof"}));
  App.add_flag("--fix", O.Fix, "apply each finding's first fix");
  App.add_option("--color", O.Colour, "auto (default), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  App.add_flag("--quiet", O.Quiet, "no summary line");
  App.add_flag("--reproducible", O.Reproducible,
               "leave times, folders and arguments out of reports");
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
  if (O.Files.empty() || O.What == Options::Command::Link)
    return "flags after '--' need files before it, for " + Command +
           " to compile";
  return O.Database.empty() ? "" : "-p excludes flags after '--'";
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
  CLI::App *Extract =
      App.add_subcommand("extract", "write what is read of one unit to a file");
  CLI::App *Link = App.add_subcommand(
      "link", "write what the functions of all models do for each other");
  CLI::App *Wrappers = App.add_subcommand(
      "wrappers", "list the functions that trace for their callers");
  CLI::App *Explain = App.add_subcommand("explain", "print a check's page");
  CLI::App *List = App.add_subcommand("list-checks", "list all checks");
  CLI::App *Dump = App.add_subcommand(
      "dump-model", "print what is read of one unit, as JSON");
  CLI::App *Summaries = App.add_subcommand(
      "dump-summaries", "print what the functions of the units do for their "
                        "callers, as JSON");
  CLI::App *Vocabulary = App.add_subcommand(
      "vocabulary", "check a vocabulary against the program, or propose one");
  Vocabulary->require_subcommand(1);
  CLI::App *Resolve = Vocabulary->add_subcommand(
      "check", "name the entries that nothing in the units is called");
  CLI::App *Suggest = Vocabulary->add_subcommand(
      "suggest", "print a vocabulary of the functions that trace for their "
                 "callers, or may launch tasks");
  CLI::App *Config = App.add_subcommand(
      "config", "show the configuration of a file, or verify all that counts");
  Config->require_subcommand(1);
  CLI::App *Show =
      Config->add_subcommand("show", "print what counts for a file, as JSON");
  CLI::App *Verify = Config->add_subcommand(
      "verify", "read the configuration of all units, and run nothing");
  Show->add_option("file", O.Files, "default: one of the current folder")
      ->type_name("FILE")
      ->expected(0, 1);
  addProject(*Show, O);
  addDatabase(*Verify, O);
  addProject(*Verify, O);
  addCheck(*Check, O);
  addExtract(*Extract, O);
  addLink(*Link, O);
  addProgram(*Wrappers, O);
  addSummaries(*Wrappers, O)->excludes("files", "-p");
  Wrappers->add_flag("--json", O.Json, "for programs");
  addUnits(*Dump, O);
  addProgram(*Summaries, O);
  addSummaries(*Summaries, O)->excludes("files", "-p");
  Resolve->add_option("vocabulary", O.Vocabulary, "vocabulary to check")
      ->type_name("VOCABULARY")
      ->required();
  addProgram(*Resolve, O);
  addProgram(*Suggest, O);
  Explain->add_option("check", O.Check, "id of a check")->required();

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
  using Command = Options::Command;
  for (auto [Sub, What] : {std::pair(Check, Command::Check),
                           {Extract, Command::Extract},
                           {Link, Command::Link},
                           {Wrappers, Command::Wrappers},
                           {Explain, Command::Explain},
                           {Show, Command::ShowConfig},
                           {Verify, Command::VerifyConfig},
                           {List, Command::ListChecks},
                           {Dump, Command::DumpModel},
                           {Summaries, Command::DumpSummaries},
                           {Resolve, Command::CheckVocabulary},
                           {Suggest, Command::SuggestVocabulary}})
    if (*Sub)
      O.What = What;
  if (std::string Idle =
          idleFlags(O, App.get_subcommands().front()->get_name());
      !Idle.empty())
    return {std::nullopt, fail(Idle)};
  return {std::move(O), 0};
}

} // namespace spantidy::cli
