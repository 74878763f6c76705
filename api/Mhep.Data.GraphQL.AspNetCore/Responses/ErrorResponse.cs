using System.Buffers;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>Answers that hold nothing but errors.</summary>
internal static class ErrorResponse
{
    /// <summary>Writes the errors as an answer.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        using var writer = new Utf8ResultWriter(1024);
        writer.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(errors, writer);
        writer.WriteRaw((byte)'}');
        output.Write(writer.Written);
    }

    /// <summary>
    /// The errors of a document that cannot be read, with the code for documents that came in a request: clients tell it
    /// from the parser's own.
    /// </summary>
    public static IReadOnlyList<GraphQLError> OfSyntax(IReadOnlyList<GraphQLError> errors) =>
        [.. errors.Select(error => error.Code == ErrorCodes.Syntax ? error.WithCode(ErrorCodes.RequestSyntax) : error)];
}
