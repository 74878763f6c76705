using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>
/// A sheet that the platform knows: its columns as data, what makes it itself, and how one of its rows becomes a record. Unsealed
/// because each kind is a file of its own.
/// </summary>
internal abstract class KnownSheet
{
    private readonly Lazy<Dictionary<string, HeadingMeaning>> _byKey;
    private readonly Lazy<Dictionary<string, HeadingMeaning>> _groupsByKey;

    /// <summary>Made once for each kind.</summary>
    protected KnownSheet()
    {
        _byKey = new Lazy<Dictionary<string, HeadingMeaning>>(() => Keys(Columns));
        _groupsByKey = new Lazy<Dictionary<string, HeadingMeaning>>(() => Keys(GroupColumns));
    }

    /// <summary>Which of the known sheets.</summary>
    public abstract SheetKind Kind { get; }

    /// <summary>What people call it.</summary>
    public abstract string Title { get; }

    /// <summary>What a row stands for, for the documentation.</summary>
    public abstract string RowIs { get; }

    /// <summary>Its columns, in the order of the documentation and of templates.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Columns that may stand in numbered groups ('Job 2 start date'); unnumbered they are the first group.</summary>
    public virtual IReadOnlyList<Column> GroupColumns => [];

    /// <summary>The word before a group's number.</summary>
    public virtual string Group => "";

    /// <summary>Whether only the programme may send it.</summary>
    public virtual bool IsProgrammes => false;

    /// <summary>Whether its rows are about clients: no other sheet may have a column of client ids.</summary>
    public virtual bool HoldsClients => false;

    /// <summary>Whether columns with these headings make it this sheet and no other.</summary>
    /// <param name="has">Says of a declared column whether the sheet has it, in any group.</param>
    public abstract bool Identifies(Func<Column, bool> has);

    /// <summary>What is missing although the row cannot do without; empty where all is there.</summary>
    /// <param name="has">Says of a declared column whether the sheet has it.</param>
    public virtual IEnumerable<string> Missing(Func<Column, bool> has) =>
        Columns.Where(column => column.IsRequired && !has(column)).Select(column => column.Heading);

    /// <summary>Makes a record of a row and puts it with the others of its kind.</summary>
    /// <param name="row">The row's cells by declared column.</param>
    /// <param name="rows">Where it goes.</param>
    public abstract void Read(RowReader row, ParsedRows rows);

    /// <summary>Called once where the sheet is in the workbook, so that a sheet without rows is told from none.</summary>
    /// <param name="rows">Where its rows go.</param>
    /// <param name="match">Its columns.</param>
    public abstract void Begin(ParsedRows rows, SheetMatch match);

    /// <summary>Called after the sheet's last row.</summary>
    /// <param name="rows">Where its rows went.</param>
    /// <param name="row">For findings.</param>
    public virtual void End(ParsedRows rows, RowReader row)
    {
    }

    /// <summary>Where a declared column stands among the cells of a row.</summary>
    /// <param name="column">One of this sheet's.</param>
    public int SlotOf(Column column) => column.IsGrouped ? GroupStart + column.Ordinal : column.Ordinal;

    /// <summary>Where the first of the columns that may stand in groups is among the cells of a row.</summary>
    protected virtual int GroupStart => Columns.Count;

    /// <summary>The declared column that a heading means.</summary>
    /// <param name="heading">As written.</param>
    /// <param name="isCanonical">Whether it is the canonical heading itself.</param>
    /// <param name="group">0 outside groups, else the group's number.</param>
    /// <returns>Null where the heading is not known on this sheet.</returns>
    public Column? Find(string heading, out bool isCanonical, out int group)
    {
        group = 0;
        isCanonical = false;
        if (_byKey.Value.TryGetValue(HeadingText.KeyOf(heading), out var meaning))
        {
            isCanonical = meaning.IsCanonical;
            return meaning.Column;
        }

        if (GroupColumns.Count == 0) return null;
        group = 1;
        if (HeadingText.TrySplitGroup(heading, Group, out var number, out var rest))
        {
            group = number;
            // 'Job 2 start date' and 'Job 2 job start date' both mean 'Job start date'.
            if (!_groupsByKey.Value.TryGetValue(Group + rest, out meaning) && !_groupsByKey.Value.TryGetValue(rest, out meaning)) return null;
        }
        else if (!_groupsByKey.Value.TryGetValue(HeadingText.KeyOf(heading), out meaning))
        {
            return null;
        }

        isCanonical = meaning.IsCanonical;
        return meaning.Column;
    }

    private static Dictionary<string, HeadingMeaning> Keys(IReadOnlyList<Column> columns)
    {
        var keys = new Dictionary<string, HeadingMeaning>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            keys.Add(HeadingText.KeyOf(column.Heading), new HeadingMeaning(column, IsCanonical: true));
            foreach (var alias in column.Aliases) keys.Add(HeadingText.KeyOf(alias), new HeadingMeaning(column, IsCanonical: false));
        }

        return keys;
    }

    private readonly record struct HeadingMeaning(Column Column, bool IsCanonical);
}
