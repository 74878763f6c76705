namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Where the audit log of a database lies: files of its own, so that neither a load waits for it nor it for a load.</summary>
/// <param name="Log">The entries, a SQLite file.</param>
/// <param name="Anchor">Where the log ended when it was last written to, sealed: what is cut off the log is missed here.</param>
public sealed record AuditFiles(string Log, string Anchor)
{
    /// <summary>Held by whoever writes.</summary>
    internal string Lock => Log + ".writing";

    /// <summary>The files beside a database: 'mhep.audit.db' and 'mhep.audit.anchor' beside 'mhep.db'.</summary>
    /// <param name="databaseFile">Path of the database.</param>
    public static AuditFiles Beside(string databaseFile)
    {
        var full = Path.GetFullPath(databaseFile);
        return new AuditFiles(Path.ChangeExtension(full, ".audit.db"), Path.ChangeExtension(full, ".audit.anchor"));
    }
}
