using System.Collections.Concurrent;

namespace Mhep.Data.Ingestion.Workbooks;

/// <summary>
/// Reads the rest of a sheet on a thread of its own, a few batches ahead of whoever makes sense of the rows: unpacking and typing cells take
/// about as long as understanding them. Shows row by row exactly what the sheet's own reader would have shown. Dispose of it before the workbook.
/// </summary>
internal sealed class RowsAhead : SheetReader, IDisposable
{
    private const int RowsInBatch = 256;
    private const int Batches = 4;

    private readonly SheetReader _rows;
    private readonly BlockingCollection<Batch> _filled = new(Batches);
    private readonly BlockingCollection<Batch> _free = new(Batches);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private Batch? _batch;
    private int _place;
    private bool _hasColumnsBeyond;
    private bool _isAtEnd;

    /// <summary>Starts reading ahead.</summary>
    /// <param name="rows">Where it has come to; nobody else's from now on.</param>
    public RowsAhead(SheetReader rows)
        : base(deadline: null)
    {
        _rows = rows;
        (RowNumber, HasHiddenParts, _hasColumnsBeyond) = (rows.RowNumber, rows.HasHiddenParts, rows.HasCellsBeyondColumns);
        for (var i = 0; i < Batches; i++) _free.Add(new Batch());
        _reading = Task.Factory.StartNew(ReadAll, _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc />
    public override ReadOnlySpan<Cell> Cells => _batch is { } batch && !_isAtEnd ? batch.CellsOf(_place) : default;

    /// <inheritdoc />
    public override bool HasCellsBeyondColumns => _hasColumnsBeyond;

    /// <summary>Merged ranges stand behind the rows: none are known before the last.</summary>
    public override IReadOnlyList<CellRange> MergedRanges => _isAtEnd ? _rows.MergedRanges : [];

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        _filled.Dispose();
        _free.Dispose();
        _stop.Dispose();
    }

    /// <inheritdoc />
    protected override bool ReadNextRow()
    {
        if (_batch is null || ++_place == _batch.Count)
        {
            if (_batch is not null) _free.Add(_batch);
            (_batch, _place) = (NextBatch(), 0);
        }

        if (_batch.Count == 0) return End();
        var row = _batch[_place];
        (RowNumber, HasHiddenParts, _hasColumnsBeyond) = (row.Number, row.HasHiddenParts, row.HasColumnsBeyond);
        return true;
    }

    /// <summary>The next rows; none are the end.</summary>
    private Batch NextBatch()
    {
        if (_filled.TryTake(out var batch, Timeout.Infinite)) return batch;

        // Nothing will come any more: whatever broke the reading, other than what the reader itself explains, is thrown here.
        _reading.GetAwaiter().GetResult();
        return new Batch();
    }

    private bool End()
    {
        _isAtEnd = true;
        (HasHiddenParts, _hasColumnsBeyond) = (_rows.HasHiddenParts, _rows.HasCellsBeyondColumns);
        return _rows.Fault is { } fault ? throw new MalformedPartException(fault.Detail, fault.Kind) : false;
    }

    private void ReadAll()
    {
        try
        {
            Batch batch;
            do
            {
                batch = _free.Take(_stop.Token);
                batch.Clear();
                while (batch.Count < RowsInBatch && _rows.ReadRow()) batch.Add(_rows);
                if (batch.Count > 0) _filled.Add(batch, _stop.Token);
            }
            while (batch.Count == RowsInBatch);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Whoever makes sense of the rows wants no more of them.
        }
        finally
        {
            _filled.CompleteAdding();
        }
    }

    private readonly record struct Row(int Number, int End, bool HasHiddenParts, bool HasColumnsBeyond);

    /// <summary>Some rows with their cells, filled and emptied again and again.</summary>
    private sealed class Batch
    {
        private readonly Row[] _rows = new Row[RowsInBatch];
        private Cell[] _cells = new Cell[RowsInBatch * 16];

        public int Count { get; private set; }

        public Row this[int place] => _rows[place];

        public ReadOnlySpan<Cell> CellsOf(int place) => _cells.AsSpan(StartOf(place).._rows[place].End);

        public void Clear() => Count = 0;

        public void Add(SheetReader row)
        {
            var start = StartOf(Count);
            var end = start + row.Cells.Length;
            if (end > _cells.Length) Array.Resize(ref _cells, Math.Max(end, _cells.Length * 2));
            row.Cells.CopyTo(_cells.AsSpan(start));
            _rows[Count++] = new Row(row.RowNumber, end, row.HasHiddenParts, row.HasCellsBeyondColumns);
        }

        private int StartOf(int place) => place == 0 ? 0 : _rows[place - 1].End;
    }
}
