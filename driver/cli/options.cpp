#include "options.h"

#include "completions.h"
#include "manual.h"
#include "table.h"

#include "fixes/fixes.h"

#include "llvm/ADT/StringRef.h"

#include <limits>

namespace spantidy::cli {

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

// How units are read.
static void addReading(CLI::App &App, Options &O) {
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

static void addUnits(CLI::App &App, Options &O) {
  App.add_option("files", O.Files, "units to read (default: all)")
      ->type_name("FILE");
  addReading(App, O);
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

static void addCache(CLI::App &App, Options &O) {
  App.add_option("--cache-dir", O.CacheFolder,
                 "folder that keeps what units gave (default: .span-tidy/cache "
                 "of the project)")
      ->type_name("DIR");
  App.add_flag("--no-cache", O.NoCache, "read every unit, keep nothing");
}

// Of commands that read a whole program.
static void addProgram(CLI::App &App, Options &O) {
  addUnits(App, O);
  App.add_option("-j", O.Processes, "worker processes (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1u, 4096u));
  addCache(App, O);
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

// What is judged: models in the place of units, a part of them.
static void addJudged(CLI::App &App, Options &O) {
  addProgram(App, O);
  addSummaries(App, O);
  App.add_flag("--demand", O.Demand,
               "read only units that can matter to what is traced");
  CLI::Option *Shard = addShard(App, O);
  App.add_option("--models", O.Models,
                 "what span-tidy extract wrote, in the place of a database; "
                 "@FILE has their names")
      ->type_name("MODEL")
      ->excludes("files", "-p", Shard);
}

static void takeOptions(Options &O, const std::vector<std::string> &Given) {
  for (const std::string &One : Given) {
    size_t Equals = One.find('=');
    if (Equals == std::string::npos)
      throw CLI::ValidationError(
          "--option", "expected CHECK.NAME=VALUE, found '" + One + "'");
    bool Prefixed = One.starts_with("tracing-");
    O.CheckOptions[(Prefixed ? "" : "tracing-") + One.substr(0, Equals)] =
        One.substr(Equals + 1);
  }
}

// What it is judged by.
static void addSelection(CLI::App &App, Options &O) {
  App.add_option("--checks", O.Checks,
                 "globs added to the defaults, '-' in front removes; with or "
                 "without 'tracing-'; repeatable")
      ->type_name("GLOBS")
      ->allow_extra_args(false);
  App.add_option_function<std::vector<std::string>>(
         "--option",
         [&O](const std::vector<std::string> &Given) { takeOptions(O, Given); },
         "an option of a check; repeatable")
      ->type_name("CHECK.NAME=VALUE")
      ->allow_extra_args(false);
  App.add_option("--min-evidence", O.MinEvidence,
                 "possible, likely (default) or proof: findings that stand on "
                 "less are not reported")
      ->type_name("GRADE")
      ->check(CLI::IsMember({"possible", "likely", "proof"}));
}

static void addKnownFile(CLI::App &App, Options &O) {
  CLI::Option *Baseline =
      App.add_option("--baseline", O.Baseline,
                     "leave out the findings that this file lists (default: "
                     "'baseline' of .span-tidy.json)")
          ->type_name("FILE");
  App.add_flag("--no-baseline", O.NoBaseline, "leave none out")
      ->excludes(Baseline);
}

// What is left out.
static void addKnown(CLI::App &App, Options &O) {
  addKnownFile(App, O);
  App.add_option("--changed-since", O.ChangedSince,
                 "leave out what does not stand, and whose evidence does not "
                 "stand, on lines that git calls changed since then")
      ->type_name("REV");
}

static void addFixes(CLI::App &App, Options &O) {
  CLI::Option *Fix =
      App.add_flag("--fix", O.Fix, "apply the first safe fix of each finding");
  App.add_flag("--diff", O.Diff,
               "print what --fix would change as a patch, in the place of the "
               "findings, and change nothing; fails if there is something")
      ->excludes(Fix);
  App.add_flag("--unsafe-fixes", O.UnsafeFixes,
               "with --fix and --diff: also fixes that a person is to look at");
  App.add_option("--format-style", O.FormatStyle,
                 "how fixed lines are formatted: file (default: by the "
                 ".clang-format above, if there is one), none, or a style of "
                 "clang-format")
      ->type_name("STYLE")
      ->check(CLI::Validator(fixes::complaintAboutStyle, ""));
}

// How the rest is reported.
static void addReport(CLI::App &App, Options &O) {
  App.add_option(
         "--output", O.Outputs,
         "text, json, sarif, html, github, gitlab, junit, sonar or checkstyle, "
         "to standard output ('-') or a file; repeatable")
      ->type_name("FORMAT[:FILE]")
      ->allow_extra_args(false);
  App.add_option("--sarif-profile", O.SarifProfile,
                 "github, azure or gitlab: the service that reads the SARIF")
      ->type_name("SERVICE")
      ->check(CLI::IsMember({"github", "azure", "gitlab"}));
  App.add_option("--sarif-category", O.SarifCategory,
                 "what services tell the results of this run from others by "
                 "(default span-tidy)")
      ->type_name("NAME");
  addKnown(App, O);
  App.add_option(
         "--fail-on", O.FailOn,
         "note, warning (default), error or never: the level from which "
         "findings fail the run")
      ->type_name("LEVEL")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}));
  addFixes(App, O);
  App.add_option("--color", O.Colour, "auto (default), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  App.add_flag("--quiet", O.Quiet, "no summary line");
  App.add_flag("--statistics", O.Statistics,
               "in the text, how many findings each check has in their place");
  App.add_flag("--reproducible", O.Reproducible,
               "leave times, folders and arguments out of reports");
}

static void addCheck(CLI::App &App, Options &O) {
  addJudged(App, O);
  addSelection(App, O);
  addReport(App, O);
}

static void addMerge(CLI::App &App, Options &O) {
  App.add_option("parts", O.Files,
                 "what check --output json or extract wrote of parts of the "
                 "program, or @FILE with their names")
      ->type_name("FILE")
      ->required();
  addProject(App, O);
  addReport(App, O);
}

static void addLsp(CLI::App &App, Options &O) {
  addReading(App, O);
  addCache(App, O);
  addSummaries(App, O);
  addSelection(App, O);
  addKnownFile(App, O);
}

static void addBaseline(CLI::App &App, Options &O) {
  addJudged(App, O);
  addSelection(App, O);
  App.add_option("-o,--baseline", O.Baseline,
                 "the file to write (default: 'baseline' of .span-tidy.json, "
                 "else .span-tidy-baseline.json of the root)")
      ->type_name("FILE");
}

static CLI::App *add(CLI::App &To, Options &O, Options::Command What,
                     const char *Name, const char *Says) {
  CLI::App *Sub = To.add_subcommand(Name, Says);
  Sub->final_callback([&O, What] { O.What = What; });
  return Sub;
}

static void addVocabulary(CLI::App &App, Options &O) {
  using Command = Options::Command;
  CLI::App *Vocabulary = App.add_subcommand(
      "vocabulary", "check a vocabulary against the program, or propose one");
  Vocabulary->require_subcommand(1);
  CLI::App *Resolve =
      add(*Vocabulary, O, Command::CheckVocabulary, "check",
          "name the entries that nothing in the units is called");
  Resolve->add_option("vocabulary", O.Vocabulary, "vocabulary to check")
      ->type_name("VOCABULARY")
      ->required();
  addProgram(*Resolve, O);
  addProgram(*add(*Vocabulary, O, Command::SuggestVocabulary, "suggest",
                  "print a vocabulary of the functions that trace for their "
                  "callers, or may launch tasks"),
             O);
}

static void addConfig(CLI::App &App, Options &O) {
  using Command = Options::Command;
  CLI::App *Config = App.add_subcommand(
      "config", "show the configuration of a file, or verify all that counts");
  Config->require_subcommand(1);
  CLI::App *Show = add(*Config, O, Command::ShowConfig, "show",
                       "print what counts for a file, as JSON");
  Show->add_option("file", O.Files, "default: one of the current folder")
      ->type_name("FILE")
      ->expected(0, 1);
  addProject(*Show, O);
  CLI::App *Verify =
      add(*Config, O, Command::VerifyConfig, "verify",
          "read the configuration of all units, and run nothing");
  addDatabase(*Verify, O);
  addProject(*Verify, O);
}

static void addPrinting(CLI::App &App, Printing &Prints) {
  Prints.Completion = App.add_subcommand(
      "completion",
      "print a script that completes the command line in a shell");
  Prints.Completion->add_option("shell", Prints.Shell, "bash, zsh or fish")
      ->type_name("SHELL")
      ->check(CLI::IsMember(
          std::vector<std::string>(std::begin(Shells), std::end(Shells))))
      ->required();
  Prints.Manual = App.add_subcommand("manual", "print the manual page");
}

void addAll(CLI::App &App, Options &O, Printing &Prints) {
  using Command = Options::Command;
  App.set_version_flag("--version", Version);
  App.set_help_flag("--help,-h", "print this help");
  App.footer(footer());
  App.require_subcommand(1);
  addCheck(*add(App, O, Command::Check, "check", "report mistakes"), O);
  addBaseline(*add(App, O, Command::Baseline, "baseline",
                   "write a file of all findings, for check to leave out"),
              O);
  addMerge(*add(App, O, Command::Merge, "merge",
                "report what parts of a program gave as one run would"),
           O);
  addLsp(*add(App, O, Command::Lsp, "lsp",
              "tell an editor, by the language server protocol"),
         O);
  addExtract(*add(App, O, Command::Extract, "extract",
                  "write what is read of one unit to a file"),
             O);
  addLink(*add(App, O, Command::Link, "link",
               "write what the functions of all models do for each other"),
          O);
  CLI::App *Wrappers = add(App, O, Command::Wrappers, "wrappers",
                           "list the functions that trace for their callers");
  addProgram(*Wrappers, O);
  addSummaries(*Wrappers, O)->excludes("files", "-p");
  Wrappers->add_flag("--json", O.Json, "for programs");
  add(App, O, Command::Explain, "explain", "print a check's page")
      ->add_option("check", O.Check, "id of a check")
      ->type_name("CHECK")
      ->required();
  add(App, O, Command::ListChecks, "list-checks", "list all checks");
  addUnits(*add(App, O, Command::DumpModel, "dump-model",
                "print what is read of one unit, as JSON"),
           O);
  CLI::App *Summaries = add(
      App, O, Command::DumpSummaries, "dump-summaries",
      "print what the functions of the units do for their callers, as JSON");
  addProgram(*Summaries, O);
  addSummaries(*Summaries, O)->excludes("files", "-p");
  addVocabulary(App, O);
  addConfig(App, O);
  addPrinting(App, Prints);
}

} // namespace spantidy::cli
