using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Mhep.Data.Testing.Logs;

/// <summary>
/// Runs the tests of an assembly as ever, with <see cref="RunLog"/> listening, and fails the run where anything that any of them logged holds what no log may.
/// Each test project is run by it: tests/Directory.Build.props.
/// </summary>
/// <param name="messageSink">Where faults of the runner itself go.</param>
public sealed class LoggedTestFramework(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    private const int MostShown = 20;

    /// <summary>Looks through everything that was logged.</summary>
    /// <param name="lines">The lines.</param>
    /// <exception cref="InvalidOperationException">Some hold what they must not; says which, as the data of tests are invented.</exception>
    public static void ExpectNothingForbidden(IReadOnlyList<string> lines)
    {
        var found = lines.Select(line => (Line: line, What: ForbiddenTexts.In(line))).Where(pair => pair.What is not null).ToList();
        if (found.Count == 0) return;
        throw new InvalidOperationException(
            $"{found.Count} of {lines.Count} lines that the tests logged hold what no log may ({RunLog.Folder}):\n"
            + string.Join('\n', found.Take(MostShown).Select(pair => $"{pair.What}: {pair.Line}")));
    }

    /// <inheritdoc />
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName)
    {
        RunLog.Listen(assemblyName.Name!);
        return new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);
    }

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
#pragma warning disable MA0155, VSTHRD100 // The base class has it so.
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
#pragma warning restore MA0155, VSTHRD100
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> tests, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, tests, diagnostics, execution, options)
    {
        /// <summary>Everything has run, fixtures of collections and classes are disposed of: what they logged in the end is there.</summary>
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            try
            {
                ExpectNothingForbidden(RunLog.Lines());
            }
            catch (InvalidOperationException leak)
            {
                // As a test that failed: a fault at the end of an assembly fails the run, too, but 'dotnet test' keeps its reason to itself.
                var test = new XunitTest(TestCases.Last(), "What the tests of this run logged holds nothing that no log may");
                ExecutionMessageSink.OnMessage(new TestStarting(test));
                ExecutionMessageSink.OnMessage(new TestFailed(test, executionTime: 0, output: "", leak));
                ExecutionMessageSink.OnMessage(new TestFinished(test, executionTime: 0, output: ""));
            }
        }
    }
}
