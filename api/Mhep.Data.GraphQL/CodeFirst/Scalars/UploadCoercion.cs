using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>Upload</c>: a file of a multipart request, which only a variable can hold.</summary>
internal sealed class UploadCoercion : ScalarCoercion
{
    public override object? Serialize(object value) => throw new GraphQLException("Upload cannot be answered.");

    public override object? ParseValue(object value) => value as IUploadedFile
        ?? throw new GraphQLException("Upload must be a file of a multipart request.");

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        throw Rejected.At(literal, "Upload must be a file of a multipart request, given as a variable.");
}
