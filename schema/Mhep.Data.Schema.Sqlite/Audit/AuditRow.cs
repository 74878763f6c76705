using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>
/// An entry as its row holds it, and how it is chained: its hash covers the hash before it and every column, its seal is an HMAC of
/// that hash. The chain shows what was changed; the seal, made with a key that is not in the file, that nobody else made the chain anew.
/// </summary>
/// <param name="Sequence">Place in the log.</param>
/// <param name="Values">The columns of <see cref="Columns"/>, as text.</param>
/// <param name="PreviousHash">Hash of the entry before; zeros for the first.</param>
/// <param name="Hash">SHA-256.</param>
/// <param name="Seal">HMAC-SHA-256 of the hash.</param>
internal sealed record AuditRow(long Sequence, IReadOnlyList<string?> Values, string PreviousHash, string Hash, string Seal)
{
    /// <summary>Columns that say what happened, in the order in which they are hashed. A new one goes to the end and is hashed only where it holds something.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["at", "action", "who", "role", "provider", "operation", "document_hash", "subject", "address", "cells", "times", "detail", "act"];

    /// <summary>What the first entry has in place of a hash before it.</summary>
    public static readonly string NoHash = new('0', 64);

    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>Whether it is of an act that has an id, told at its own moment.</summary>
    public bool IsAct => Values[^1] is not null;

    /// <summary>The row of something that happened.</summary>
    /// <param name="stamped">What happened.</param>
    /// <param name="after">The end of the log.</param>
    /// <param name="key">Makes the seal.</param>
    public static AuditRow Of(StampedEvent stamped, ChainEnd after, byte[] key)
    {
        var told = stamped.Event;
        string?[] values =
        [
            TextOf(stamped.At), told.Action.ToString(), told.Who, told.Role?.ToString(), told.Provider, told.Operation,
            told.Document is { } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) : null,
            told.Subject, told.Address, told.Cells?.ToString(CultureInfo.InvariantCulture), stamped.Times.ToString(CultureInfo.InvariantCulture), told.Detail,
            told.Act?.ToString("D"),
        ];
        var hash = HashOf(after.Sequence + 1, values, after.Hash);
        return new AuditRow(after.Sequence + 1, values, after.Hash, hash, SealOf(hash, key));
    }

    /// <summary>A moment as it is stored: texts sort as the moments do.</summary>
    public static string TextOf(DateTimeOffset moment) => moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>The hash that the row should have.</summary>
    public string ExpectedHash() => HashOf(Sequence, Values, PreviousHash);

    /// <summary>The seal of a hash.</summary>
    public static string SealOf(string hash, byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(hash)));

    /// <summary>The entry, for people.</summary>
    public AuditEntry ToEntry() => new()
    {
        Sequence = Sequence,
        At = DateTimeOffset.Parse(Values[0]!, CultureInfo.InvariantCulture),
        Action = Enum.TryParse<AuditAction>(Values[1], out var action) ? action : null,
        Who = Values[2],
        Role = Enum.TryParse<Role>(Values[3], out var role) ? role : null,
        Provider = Values[4],
        Operation = Values[5],
        DocumentHash = Values[6],
        Subject = Values[7],
        Address = Values[8],
        Cells = Values[9] is { } cells ? long.Parse(cells, CultureInfo.InvariantCulture) : null,
        Times = long.Parse(Values[10]!, CultureInfo.InvariantCulture),
        Detail = Values[11],
        Hash = Hash,
    };

    /// <summary>Each column with its number and length before it, so that no two rows have the same bytes; one that is null leaves nothing.</summary>
    private static string HashOf(long sequence, IReadOnlyList<string?> values, string previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, previousHash);
        Append(hash, sequence.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < values.Count; column++)
        {
            if (values[column] is not { } value) continue;
            hash.AppendData([(byte)column]);
            Append(hash, value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(bytes.Length)));
        hash.AppendData(bytes);
    }
}
