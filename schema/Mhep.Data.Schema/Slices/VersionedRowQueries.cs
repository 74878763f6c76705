using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Slices;

/// <summary>Questions that all tables of versioned rows answer alike.</summary>
public static class VersionedRowQueries
{
    /// <summary>
    /// Rows that a version on one of the chains brought. Rows removed later on a chain are among them: pass each to
    /// <see cref="ActiveVersions.Contains"/>.
    /// </summary>
    /// <typeparam name="TRow">A table of versioned rows.</typeparam>
    /// <param name="rows">The table, or a query on it.</param>
    /// <param name="active">The chains.</param>
    public static IQueryable<TRow> BroughtBy<TRow>(this IQueryable<TRow> rows, ActiveVersions active)
        where TRow : VersionedRow
    {
        var versions = active.VersionIds.ToList();
        return rows.Where(row => EF.Parameter(versions).Contains(row.SliceVersionId));
    }
}
