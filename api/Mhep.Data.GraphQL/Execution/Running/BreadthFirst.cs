namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>
/// Resolves what cannot be read while writing, level by level: each field once for all its parents, however many
/// objects they came from. Fields of a level that wait do so together.
/// </summary>
internal static class BreadthFirst
{
    /// <summary>Resolves everything below a batch.</summary>
    public static ValueTask RunAsync(Batch root, ExecutionRun run) => root.Plan.IsDirect
        ? ValueTask.CompletedTask
        : RunLevelsAsync([root], run);

    /// <summary>Resolves everything below several batches.</summary>
    public static ValueTask RunAsync(List<Batch> batches, ExecutionRun run) => RunLevelsAsync(batches, run);

    /// <summary>Resolves one field of a batch and everything below it, for mutations.</summary>
    public static async ValueTask RunFieldAsync(Batch root, int index, ExecutionRun run)
    {
        var field = root.Plan.Fields[index];
        if (field.IsDirect)
            return;
        var column = await Guard(field.ResolveAsync(root, run), run);
        root.Columns[index] = column;
        await column.ReadAsync(run);
        var next = new List<Batch>();
        column.Expand(next);
        await RunLevelsAsync(next, run);
    }

    private static async ValueTask RunLevelsAsync(List<Batch> level, ExecutionRun run)
    {
        var waiting = new List<(Batch Batch, int Index, ValueTask<FieldColumn> Column)>();
        while (level.Count > 0)
        {
            run.Token.ThrowIfCancellationRequested();
            foreach (var batch in level)
            {
                Start(batch, run, waiting);
            }

            foreach (var (batch, index, column) in waiting)
            {
                batch.Columns[index] = await Guard(column, run);
            }

            waiting.Clear();
            await ReadAsync(level, run);
            level = Expand(level);
        }
    }

    private static void Start(Batch batch, ExecutionRun run, List<(Batch Batch, int Index, ValueTask<FieldColumn> Column)> waiting)
    {
        foreach (var index in batch.Plan.Resolved)
        {
            var column = batch.Plan.Fields[index].ResolveAsync(batch, run);
            if (column.IsCompletedSuccessfully)
                batch.Columns[index] = column.GetAwaiter().GetResult();
            else
            {
                batch.MarkAwaited(index);
                waiting.Add((batch, index, column));
            }
        }
    }

    private static async ValueTask ReadAsync(List<Batch> level, ExecutionRun run)
    {
        foreach (var batch in level)
        {
            foreach (var index in batch.Plan.Resolved)
            {
                if (batch.Columns[index] is { } column)
                    await column.ReadAsync(run);
            }
        }
    }

    private static List<Batch> Expand(List<Batch> level)
    {
        var next = new List<Batch>();
        foreach (var batch in level)
        {
            foreach (var index in batch.Plan.Resolved)
            {
                batch.Columns[index]?.Expand(next);
            }
        }

        return next;
    }

    /// <summary>Waits no longer than the operation may, even for a resolver that does not watch its token.</summary>
    private static ValueTask<FieldColumn> Guard(ValueTask<FieldColumn> column, ExecutionRun run) => column.IsCompleted
        ? column
        : new ValueTask<FieldColumn>(column.AsTask().WaitAsync(run.Token));
}
