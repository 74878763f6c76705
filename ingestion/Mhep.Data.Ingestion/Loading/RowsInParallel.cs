namespace Mhep.Data.Ingestion.Loading;

/// <summary>Work on many rows that do not depend on each other, on all processors.</summary>
internal static class RowsInParallel
{
    /// <summary>Fewer rows are not worth waking a thread for.</summary>
    public const int Fewest = 2_048;

    private const int RowsAtOnce = 1_024;

    /// <summary>Does the work for all places from 0, a range of them at a time; ranges come in no order.</summary>
    /// <param name="count">How many places.</param>
    /// <param name="work">Told the first place of a range and the first behind it.</param>
    public static void For(int count, Action<int, int> work)
    {
        if (count < Fewest) work(0, count);
        else Parallel.For(0, (count + RowsAtOnce - 1) / RowsAtOnce, range => work(range * RowsAtOnce, Math.Min(count, (range + 1) * RowsAtOnce)));
    }

    /// <summary>The same rows in the same order, made some ahead on another thread while those before are dealt with.</summary>
    /// <param name="rows">Rows that take some work to make.</param>
    public static IEnumerable<TRow> MadeAhead<TRow>(this IEnumerable<TRow> rows)
    {
        using var chunks = rows.Chunk(RowsAtOnce).GetEnumerator();
        for (var made = Next(chunks); made is not null;)
        {
            var upcoming = made.Length < RowsAtOnce ? null : Task.Run(() => Next(chunks));
            try
            {
                foreach (var row in made) yield return row;
            }
            finally
            {
                // Whoever stops in the middle must not leave a thread behind that still makes rows.
                ((IAsyncResult?)upcoming)?.AsyncWaitHandle.WaitOne();
            }

            made = upcoming?.GetAwaiter().GetResult();
        }
    }

    private static TRow[]? Next<TRow>(IEnumerator<TRow[]> chunks) => chunks.MoveNext() ? chunks.Current : null;
}
