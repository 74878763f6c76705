namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>A field's name as it stands in an answer, one byte for what comes before it: <c>,"name":</c> as UTF-8.</summary>
internal sealed class EncodedName
{
    /// <summary>Bytes that are copied at once.</summary>
    public const int Step = 32;

    public EncodedName(string name)
    {
        using var writer = new Utf8ResultWriter();
        writer.WriteRaw((byte)',');
        writer.WriteString(name);
        writer.WriteRaw((byte)':');
        Length = writer.Length;
        Padded = new byte[Math.Max(Step, Length)];
        writer.Written.CopyTo(Padded);
    }

    /// <summary>The bytes, and zeros up to <see cref="Step"/>.</summary>
    public byte[] Padded { get; }

    /// <summary>Number of bytes that count.</summary>
    public int Length { get; }
}
