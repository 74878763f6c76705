using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Writes what incremental delivery adds to an answer: pending, incremental, completed, hasNext.</summary>
internal static class PayloadWriter
{
    public static void Write(
        Utf8ResultWriter writer,
        IReadOnlyList<PendingPart> pending,
        IReadOnlyList<PayloadPart> incremental,
        IReadOnlyList<CompletedPart> completed,
        bool hasNext,
        bool withoutCodes)
    {
        WriteList("\"pending\":["u8, pending, WritePending, writer);
        WriteList("\"incremental\":["u8, incremental, (part, to) => WriteIncremental(part, to, withoutCodes), writer);
        WriteList("\"completed\":["u8, completed, (part, to) => WriteCompleted(part, to, withoutCodes), writer);
        writer.WriteRaw("\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
    }

    private static void WriteList<T>(
        ReadOnlySpan<byte> start,
        IReadOnlyList<T> parts,
        Action<T, Utf8ResultWriter> write,
        Utf8ResultWriter writer)
    {
        if (parts.Count == 0)
            return;
        writer.WriteRaw(start);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            write(parts[i], writer);
        }

        writer.WriteRaw("],"u8);
    }

    private static void WritePending(PendingPart part, Utf8ResultWriter writer)
    {
        WriteId(part.Id!, writer);
        writer.WriteRaw(",\"path\":"u8);
        writer.WriteAny(part.Path);
        if (part.Label is not null)
        {
            writer.WriteRaw(",\"label\":"u8);
            writer.WriteString(part.Label);
        }

        writer.WriteRaw((byte)'}');
    }

    private static void WriteIncremental(PayloadPart part, Utf8ResultWriter writer, bool withoutCodes)
    {
        WriteId(part.Id, writer);
        if (part.SubPath.Count > 0)
        {
            writer.WriteRaw(",\"subPath\":"u8);
            writer.WriteAny(part.SubPath);
        }

        writer.WriteRaw(part.IsItems ? ",\"items\":"u8 : ",\"data\":"u8);
        writer.WriteRaw(part.Data.Written);
        WriteErrors(part.Errors, writer, withoutCodes);
        if (part.IsItems)
            part.Data.Dispose();
    }

    private static void WriteCompleted(CompletedPart part, Utf8ResultWriter writer, bool withoutCodes)
    {
        WriteId(part.Id, writer);
        WriteErrors(part.Errors, writer, withoutCodes);
    }

    private static void WriteErrors(IReadOnlyList<GraphQLError> errors, Utf8ResultWriter writer, bool withoutCodes)
    {
        if (errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(errors, writer, withoutCodes);
        }

        writer.WriteRaw((byte)'}');
    }

    private static void WriteId(string id, Utf8ResultWriter writer)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(id);
    }
}
