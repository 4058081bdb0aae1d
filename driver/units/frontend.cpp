#include "frontend.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Options/Options.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Option/ArgList.h"

namespace spantidy::units {

using namespace clang;

namespace {

class ErrorKeeper : public DiagnosticConsumer {
public:
  explicit ErrorKeeper(Parsed &Out) : Out(Out) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &D) override {
    DiagnosticConsumer::HandleDiagnostic(Level, D);
    if (Level < DiagnosticsEngine::Error)
      return;
    if (Out.Errors++)
      return;
    llvm::SmallString<128> Text;
    D.FormatDiagnostic(Text);
    if (D.hasSourceManager() && D.getLocation().isValid()) {
      PresumedLoc At = D.getSourceManager().getPresumedLoc(D.getLocation());
      if (At.isValid())
        Out.FirstError = std::string(At.getFilename()) + ":" +
                         std::to_string(At.getLine()) + ":" +
                         std::to_string(At.getColumn()) + ": ";
    }
    Out.FirstError += Text.str();
  }

private:
  Parsed &Out;
};

class Consumer : public ASTConsumer {
public:
  Consumer(Parsed &Out, const extract::Settings &S, CompilerInstance &C)
      : Out(Out), S(S), Compiler(C) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    return extract::isLibraryCode(D, Compiler.getSourceManager(), S);
  }

  void HandleTranslationUnit(ASTContext &Ast) override {
    Out.Ran = true;
    Out.Model = extract::extract(Ast, S);
  }

private:
  Parsed &Out;
  const extract::Settings &S;
  CompilerInstance &Compiler;
};

class Action : public ASTFrontendAction {
public:
  Action(Parsed &Out, const extract::Settings &S) : Out(Out), S(S) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &C,
                                                 llvm::StringRef) override {
    // After a missing header the rest of the unit is still worth reading.
    C.getDiagnostics().setFatalsAsError(true);
    return std::make_unique<Consumer>(Out, S, C);
  }

private:
  Parsed &Out;
  const extract::Settings &S;
};

class Factory : public tooling::FrontendActionFactory {
public:
  Factory(Parsed &Out, const extract::Settings &S) : Out(Out), S(S) {}

  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<Action>(Out, S);
  }

  bool runInvocation(std::shared_ptr<CompilerInvocation> Invocation,
                     FileManager *Files,
                     std::shared_ptr<PCHContainerOperations> Containers,
                     DiagnosticConsumer *Diagnostics) override {
    Invocation->getFrontendOpts().SkipFunctionBodies = true;
    Invocation->getFrontendOpts().DisableFree = true; // the process ends
    Invocation->getDiagnosticOpts().IgnoreWarnings = true;
    return FrontendActionFactory::runInvocation(Invocation, Files, Containers,
                                                Diagnostics);
  }

private:
  Parsed &Out;
  const extract::Settings &S;
};

} // namespace

// Options of another compiler would stop Clang's driver.
static std::vector<std::string>
withoutUnknown(const std::vector<std::string> &Arguments) {
  std::vector<const char *> Raw;
  for (const std::string &Argument : Arguments)
    Raw.push_back(Argument.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  llvm::opt::InputArgList List = getDriverOptTable().ParseArgs(
      llvm::ArrayRef(Raw).drop_front(), MissingIndex, MissingCount,
      llvm::opt::Visibility(options::ClangOption));
  std::vector<bool> Drop(Arguments.size());
  for (const llvm::opt::Arg *A : List)
    if (A->getOption().matches(options::OPT_UNKNOWN))
      Drop[A->getIndex() + 1] = true;
  std::vector<std::string> Kept;
  for (size_t I = 0; I < Arguments.size(); ++I)
    if (!Drop[I])
      Kept.push_back(Arguments[I]);
  return Kept;
}

// CMake names a precompiled header and, behind it, its text. The text does: whether the
// other was made already, and by which compiler, is not to matter.
static std::vector<std::string>
withoutPrecompiled(const std::vector<std::string> &Arguments) {
  llvm::ArrayRef<std::string> Left(Arguments);
  std::vector<std::string> Kept;
  for (; !Left.empty(); Left = Left.drop_front()) {
    bool Both = Left.size() >= 8 && Left[0] == "-Xclang" &&
                Left[1] == "-include-pch" && Left[5] == "-include" &&
                Left[3] == Left[7] + ".pch";
    if (Both)
      Left = Left.drop_front(4);
    Kept.push_back(Left.front());
  }
  return Kept;
}

std::vector<std::string> argumentsFor(const tooling::CompileCommand &Command) {
  std::vector<std::string> Arguments = Command.CommandLine;
  for (tooling::ArgumentsAdjuster Adjust :
       {tooling::getClangStripOutputAdjuster(),
        tooling::getClangSyntaxOnlyAdjuster(),
        tooling::getClangStripDependencyFileAdjuster(),
        tooling::getStripPluginsAdjuster()})
    Arguments = Adjust(Arguments, Command.Filename);
  Arguments = withoutUnknown(withoutPrecompiled(Arguments));
  auto Given = llvm::find_if(Arguments, [](llvm::StringRef A) {
    return A.starts_with("-resource-dir");
  });
  if (Given == Arguments.end())
    Arguments.insert(Arguments.begin() + 1,
                     "-resource-dir=" CLANG_RESOURCE_DIR);
  // Another compiler's warning options are warnings, and -Werror follows.
  Arguments.insert(Arguments.begin() + 1, {"-w", "-ferror-limit=0"});
  return Arguments;
}

Parsed parse(const tooling::CompileCommand &Command,
             const extract::Settings &S) {
  Parsed Out;
  std::vector<std::string> Arguments = argumentsFor(Command);
  ErrorKeeper Errors(Out);
  auto Recorder = llvm::makeIntrusiveRefCnt<InputRecorder>(
      llvm::vfs::getRealFileSystem(), Command.Directory, S.PathRoot);
  llvm::IntrusiveRefCntPtr<FileManager> Files(
      new FileManager(FileSystemOptions(), Recorder));
  Factory Actions(Out, S);
  tooling::ToolInvocation Invocation(
      Arguments, &Actions, Files.get(),
      std::make_shared<PCHContainerOperations>());
  Invocation.setDiagnosticConsumer(&Errors);
  Invocation.run();
  Out.Inputs = Recorder->inputs();
  return Out;
}

} // namespace spantidy::units
