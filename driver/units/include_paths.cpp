#include "include_paths.h"
#include "frontend.h"

#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

namespace spantidy::units {

using namespace clang;

struct PathsOfJobs::Known {
  llvm::StringMap<std::unique_ptr<IncludePaths>> ByCommand;
};

PathsOfJobs::PathsOfJobs() : Is(std::make_unique<Known>()) {}
PathsOfJobs::~PathsOfJobs() = default;

static std::string inFolder(llvm::StringRef Path, llvm::StringRef Folder) {
  llvm::SmallString<256> Absolute(Path);
  llvm::sys::path::make_absolute(Folder, Absolute);
  return std::string(Absolute);
}

static IncludePaths pathsFor(const std::vector<std::string> &Arguments,
                             const std::string &Folder) {
  IncludePaths Out;
  std::vector<const char *> Raw;
  for (const std::string &A : Arguments)
    Raw.push_back(A.c_str());
  DiagnosticOptions Quiet;
  CreateInvocationOptions How;
  How.Diags = llvm::makeIntrusiveRefCnt<DiagnosticsEngine>(
      DiagnosticIDs::create(), Quiet, new IgnoringDiagConsumer());
  How.RecoverOnError = true;
  auto Invocation = createInvocation(Raw, How);
  if (!Invocation) {
    Out.Unclear = true;
    return Out;
  }
  const HeaderSearchOptions &Search = Invocation->getHeaderSearchOpts();
  for (auto Group :
       {frontend::Quoted, frontend::Angled, frontend::System,
        frontend::ExternCSystem, frontend::CXXSystem, frontend::After})
    for (const auto &E : Search.UserEntries)
      if (E.Group == Group && !E.IsFramework)
        (Group == frontend::Quoted ? Out.Quoted : Out.Others)
            .push_back(inFolder(E.Path, Folder));
  const PreprocessorOptions &Read = Invocation->getPreprocessorOpts();
  Out.Given = Read.Includes;
  Out.Given.insert(Out.Given.end(), Read.MacroIncludes.begin(),
                   Read.MacroIncludes.end());
  Out.Unclear =
      !Read.ImplicitPCHInclude.empty() || !Search.VFSOverlayFiles.empty() ||
      !Search.PrebuiltModuleFiles.empty() || Search.ImplicitModuleMaps;
  return Out;
}

// What tells commands apart, without what is the unit's own: its name, its macros,
// its results.
static std::string keyOf(const Job &J) {
  std::string Key = J.Command.Directory;
  const std::vector<std::string> &Given = J.Command.CommandLine;
  for (size_t I = 0; I < Given.size(); ++I) {
    llvm::StringRef A = Given[I];
    if (A == "-D" || A == "-U" || A == "-o" || A == "-MF" || A == "-MT" ||
        A == "-MQ" || A == "-MJ")
      ++I;
    else if (!A.starts_with("-D") && !A.starts_with("-U") &&
             A != J.Command.Filename)
      Key += '\0', Key += A;
  }
  return Key + '\0' + llvm::sys::path::extension(J.File).str(); // a language
}

const IncludePaths &PathsOfJobs::of(const Job &J) {
  std::unique_ptr<IncludePaths> &Found = Is->ByCommand[keyOf(J)];
  if (!Found)
    Found = std::make_unique<IncludePaths>(
        pathsFor(argumentsFor(J.Command), J.Command.Directory));
  return *Found;
}

} // namespace spantidy::units
