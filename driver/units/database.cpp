#include "database.h"

#include "model/reported_path.h"
#include "report/nearest.h"
#include "rules/schema.h"

#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <filesystem>
#include <map>
#include <set>

namespace spantidy::units {

using namespace clang::tooling;
namespace fs = std::filesystem;

static const char Schema[] = R"({
 "type": "array", "description": "an array of compile commands",
 "items": {
  "type": "object", "description": "a compile command: an object",
  "required": ["directory", "file"],
  "properties": {
   "directory": {"type": "string", "description": "a folder"},
   "file": {"type": "string", "description": "a file name"},
   "command": {"type": "string", "description": "a command line"},
   "arguments": {"type": "array", "description": "an array of strings",
                 "items": {"type": "string", "description": "a string"}}
  }
 }
})";

std::string currentFolder() {
  llvm::SmallString<256> Folder;
  llvm::sys::fs::current_path(Folder);
  return std::string(Folder);
}

std::string absolutePath(const std::string &File) {
  return model::absolutePath(File, currentFolder());
}

std::string findDatabase(const std::string &Folder) {
  std::error_code Ignored;
  for (fs::path At = absolutePath(Folder);; At = At.parent_path()) {
    for (fs::path Place : {At, At / "build"})
      if (fs::is_regular_file(Place / "compile_commands.json", Ignored))
        return (Place / "compile_commands.json").string();
    if (At == At.parent_path())
      return {};
  }
}

static std::string outputOf(const CompileCommand &Command) {
  if (!Command.Output.empty())
    return Command.Output;
  const std::vector<std::string> &Line = Command.CommandLine;
  for (size_t I = 0; I + 1 < Line.size(); ++I)
    if (Line[I] == "-o")
      return Line[I + 1];
  return {};
}

// The folder that a build system makes for the objects of one target:
// CMakeFiles/shop.dir, shop.p, shop@exe, _objs/shop. None of the machine's own
// is in it.
static std::string targetOf(const std::string &Output) {
  fs::path Path(Output), Folder;
  for (auto Part = Path.begin(); Part != Path.end(); ++Part) {
    std::string Name = Part->string(), Before = Folder.filename().string();
    Folder /= *Part;
    bool Is = (Before == "CMakeFiles" && Name.ends_with(".dir")) ||
              Before == "_objs" || Name.ends_with(".p") ||
              Name.ends_with("@exe") || Name.ends_with("@sta") ||
              Name.ends_with("@sha");
    if (Is && std::next(Part) != Path.end())
      return Path.is_absolute() ? (fs::path(Before) / Name).string()
                                : Folder.lexically_normal().string();
  }
  return {};
}

static void addTarget(Job &J, const CompileCommand &Command) {
  std::string Target = targetOf(outputOf(Command));
  auto At = std::lower_bound(J.Targets.begin(), J.Targets.end(), Target);
  if (!Target.empty() && (At == J.Targets.end() || *At != Target))
    J.Targets.insert(At, Target);
}

// What is compiled, and how, wherever the result goes.
static CommandLineArguments withoutOutputs(const CompileCommand &Command) {
  return getClangStripDependencyFileAdjuster()(
      getClangStripOutputAdjuster()(Command.CommandLine, Command.Filename),
      Command.Filename);
}

std::optional<std::vector<Job>> readDatabase(const std::string &File,
                                             std::string &Error) {
  auto Text = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
  if (!Text) {
    Error = File + ": " + Text.getError().message();
    return std::nullopt;
  }
  auto Entries = rules::parseChecked(File, (*Text)->getBuffer(),
                                     nlohmann::json::parse(Schema), Error);
  if (!Entries)
    return std::nullopt;
  if (Entries->empty()) {
    Error = File + ": has no compile commands";
    return std::nullopt;
  }
  std::string Complaint;
  std::unique_ptr<CompilationDatabase> Database =
      JSONCompilationDatabase::loadFromFile(File, Complaint,
                                            JSONCommandLineSyntax::AutoDetect);
  if (!Database) {
    Error = File + ": " + Complaint;
    return std::nullopt;
  }
  Database = inferTargetAndDriverMode(
      expandResponseFiles(std::move(Database), llvm::vfs::getRealFileSystem()));
  std::vector<Job> Jobs;
  std::map<std::pair<std::string, CommandLineArguments>, size_t> Seen;
  for (CompileCommand &Command : Database->getAllCompileCommands()) {
    Command.Directory =
        model::absolutePath(Command.Directory, absolutePath(File + "/.."));
    std::string Path = model::absolutePath(Command.Filename, Command.Directory);
    CommandLineArguments What = withoutOutputs(Command);
    What.push_back(Command.Directory);
    auto [It, New] = Seen.try_emplace({Path, std::move(What)}, Jobs.size());
    if (New)
      Jobs.push_back({Path, Command, {}});
    addTarget(Jobs[It->second], Command);
  }
  return Jobs;
}

// Absolute, each once, in the order given.
static std::vector<std::string>
distinct(const std::vector<std::string> &Files) {
  std::vector<std::string> Paths;
  for (const std::string &File : Files)
    if (std::string Path = absolutePath(File); !llvm::is_contained(Paths, Path))
      Paths.push_back(std::move(Path));
  return Paths;
}

std::optional<std::vector<Job>> selected(const std::vector<Job> &All,
                                         const std::vector<std::string> &Files,
                                         std::string &Error) {
  std::vector<Job> Chosen;
  for (const std::string &Path : distinct(Files)) {
    size_t Before = Chosen.size();
    auto add = [&](auto Fits) {
      if (Chosen.size() == Before)
        llvm::copy_if(All, std::back_inserter(Chosen), Fits);
    };
    add([&](const Job &J) { return J.File == Path; });
    // Symbolic links may be in one of the two.
    add([&](const Job &J) {
      bool Same = false;
      return !llvm::sys::fs::equivalent(J.File, Path, Same) && Same;
    });
    if (Chosen.size() > Before)
      continue;
    std::vector<std::string> Known;
    for (const Job &J : All)
      Known.push_back(J.File);
    Error =
        Path + ": not in the compile database" + report::orNearest(Path, Known);
    return std::nullopt;
  }
  return Chosen;
}

std::vector<Job> withFlags(const std::vector<std::string> &Files,
                           const std::vector<std::string> &Flags) {
  std::vector<Job> Jobs;
  for (const std::string &Path : distinct(Files)) {
    Job J;
    J.File = Path;
    J.Command.Directory = currentFolder();
    J.Command.Filename = J.File;
    // The name tells the language of what is no C++ by its own.
    J.Command.CommandLine = {Path.ends_with(".c") ? "clang" : "clang++"};
    llvm::append_range(J.Command.CommandLine, Flags);
    J.Command.CommandLine.push_back(J.File);
    addTarget(J, J.Command);
    Jobs.push_back(std::move(J));
  }
  return Jobs;
}

void addArguments(std::vector<Job> &Jobs,
                  const std::vector<std::string> &Before,
                  const std::vector<std::string> &Behind) {
  ArgumentsAdjuster Adjust = combineAdjusters(
      getInsertArgumentAdjuster(Before, ArgumentInsertPosition::BEGIN),
      getInsertArgumentAdjuster(Behind, ArgumentInsertPosition::END));
  for (Job &J : Jobs)
    J.Command.CommandLine = Adjust(J.Command.CommandLine, J.Command.Filename);
}

size_t unitsOf(const std::vector<Job> &Jobs) {
  std::set<llvm::StringRef> Files;
  for (const Job &J : Jobs)
    Files.insert(J.File);
  return Files.size();
}

} // namespace spantidy::units
