using System.Collections.ObjectModel;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Runs one operation to its answer.</summary>
internal static class OperationRunner
{
    public static async ValueTask<ExecutionResult> RunAsync(ExecutionRun run, IReadOnlyDictionary<string, object?>? extensions, CancellationToken caller)
    {
        var output = new Utf8ResultWriter();
        try
        {
            var pass = new ResultPass(run, output);
            var isComplete = run.Plan.Operation.Operation == OperationType.Mutation
                ? await RunSeriallyAsync(run, pass)
                : await RunTogetherAsync(run, pass);
            if (!isComplete)
            {
                pass.TakeBack(0);
                output.WriteNull();
            }

            var result = new ExecutionResult(ExecutionResultKind.Executed, pass.Errors, output)
            {
                Operation = run.Plan.Operation.Operation,
                WithoutCodes = !run.Options.IncludeErrorCodes,
                Extensions = extensions ?? ReadOnlyDictionary<string, object?>.Empty,
            };
            if (pass.HasPostponed)
                return FollowedByParts(run, result, pass, caller);
            await run.CloseSourcesAsync();
            return result;
        }
        catch
        {
            output.Dispose();
            await run.CloseSourcesAsync();
            throw;
        }
    }

    private static async ValueTask<bool> RunTogetherAsync(ExecutionRun run, ResultPass pass)
    {
        var root = new Batch(run.Plan.Root, [run.Request.RootValue]);
        await BreadthFirst.RunAsync(root, run);
        return WriteRoot(root, pass);
    }

    /// <summary>Runs the fields of a mutation one after the other; a null where none may be ends it.</summary>
    private static async ValueTask<bool> RunSeriallyAsync(ExecutionRun run, ResultPass pass)
    {
        var root = new Batch(run.Plan.Root, [run.Request.RootValue]);
        if (run.Plan.Root.Fault is not null)
            return WriteRoot(root, pass);
        run.Plan.Root.Postpone(root.Parents[0], pass);
        var level = pass.Enter(run.Plan.Root);
        if (run.Plan.Root.Fields.Length == 0)
            pass.Output.WriteRaw((byte)'{');
        for (var i = 0; i < run.Plan.Root.Fields.Length; i++)
        {
            run.Token.ThrowIfCancellationRequested();
            await BreadthFirst.RunFieldAsync(root, i, run);
            if (!run.Plan.Root.TryWriteField(root, i, level, pass))
                return false;
        }

        pass.Output.WriteRaw((byte)'}');
        return true;
    }

    private static ExecutionResult FollowedByParts(
        ExecutionRun run,
        ExecutionResult first,
        ResultPass pass,
        CancellationToken caller)
    {
        // The time limit held for the first answer; the parts last as long as somebody listens.
        var later = new ExecutionRun(run.Schema, run.Plan, run.Variables, run.Request, run.Options, caller)
        {
            Caller = caller,
            Sources = run.Sources,
        };
        return new ExecutionResult(ExecutionResultKind.Stream, [])
        {
            Operation = first.Operation,
            Stream = new IncrementalStream(later, first, pass.Postponed).RunAsync(caller),
        };
    }

    private static bool WriteRoot(Batch root, ResultPass pass)
    {
        if (root.Plan.Fault is not { } fault)
            return root.Write(0, pass);
        pass.Errors.AddRange(fault.Errors);
        return false;
    }
}
