using Mhep.Data.GraphQL.Execution.Completion;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>
/// Values that hold objects with fields still to be resolved: lists are flattened, and the objects gathered into a batch
/// for each type they have.
/// </summary>
internal sealed class ObjectColumn : FieldColumn
{
    private readonly OutputShape _shape;
    private readonly object?[] _values;
    private GatheredValue[] _gathered = [];

    public ObjectColumn(OutputShape shape, object?[] values, IReadOnlyDictionary<int, Exception>? failures)
    {
        _shape = shape;
        _values = values;
        foreach (var (row, failure) in failures ?? new Dictionary<int, Exception>())
        {
            values[row] = failure;
        }
    }

    public override ValueTask ReadAsync(ExecutionRun run) =>
        _shape is ListShape list && Array.Exists(_values, value => AsyncItems.Of(value) is not null) ? ReadAsync(list, run) : ValueTask.CompletedTask;

    public override void Expand(List<Batch> next)
    {
        var gathering = new Gathering();
        _gathered = new GatheredValue[_values.Length];
        for (var row = 0; row < _values.Length; row++)
        {
            _gathered[row] = gathering.Gather(_shape, _values[row]);
        }

        gathering.AddBatchesTo(next);
    }

    /// <summary>Writes a row as an item of a list.</summary>
    public bool WriteItem(int row, int level, ResultPass pass) => GatheredValue.WriteItem(_gathered[row], _shape, level, pass);

    public override bool Write(int row, ResultPass pass) => _gathered[row].Write(_shape, pass);

    // All at the same time: each may wait for something else.
    private async ValueTask ReadAsync(ListShape list, ExecutionRun run)
    {
        var reading = new List<(int Row, Task<object> Items)>();
        for (var row = 0; row < _values.Length; row++)
        {
            if (AsyncItems.Of(_values[row]) is { } items)
                reading.Add((row, list.ReadAsync(items, run)));
        }

        foreach (var (row, items) in reading)
        {
            _values[row] = await items.WaitAsync(run.Token);
        }
    }
}
