using Mhep.Data.Ingestion.Retention;

namespace Mhep.Data.Api.Retention;

/// <summary>A class of data that is kept for one time.</summary>
public sealed class RetentionClass
{
    private readonly RetentionLine _line;

    internal RetentionClass(RetentionLine line) => _line = line;

    /// <summary>Its short name: 'spool'.</summary>
    public string Name => _line.Class;

    /// <summary>What it holds.</summary>
    public string What => _line.What;

    /// <summary>For how many days it is kept, parts of a day included; null: for good.</summary>
    public decimal? KeptDays => _line.Keep is { } keep ? decimal.Round((decimal)keep.TotalDays, 4) : null;

    /// <summary>From when the days count: 'arrival'; empty where it is kept for good.</summary>
    public string From => _line.From;

    /// <summary>The setting of the server that says how long: 'Workers:Options:KeepSpooled'; null: none does.</summary>
    public string? Setting => _line.Setting;

    /// <summary>How much would go if retention ran now: files, rows, or people.</summary>
    public int Due => _line.Due;
}
