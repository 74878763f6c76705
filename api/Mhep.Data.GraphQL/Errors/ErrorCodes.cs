namespace Mhep.Data.GraphQL.Errors;

/// <summary>
/// The closed list of values of <c>extensions.code</c>. The HC numbers are those that clients of a HotChocolate
/// server already handle; a code is never reused for another meaning.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The HTTP request is not a GraphQL request.</summary>
    public const string BadRequest = "HC0009";

    /// <summary>The HTTP request body is larger than the server accepts.</summary>
    public const string RequestTooLarge = "HC0010";

    /// <summary>The document of an HTTP request could not be read.</summary>
    public const string RequestSyntax = "HC0011";

    /// <summary>The body is not valid JSON, or not JSON of the expected shape.</summary>
    public const string InvalidJson = "HC0012";

    /// <summary>The request carries neither a document nor the id of a stored one.</summary>
    public const string NoQuery = "HC0013";

    /// <summary>The document does not follow the grammar, or exceeds a limit of the parser.</summary>
    public const string Syntax = "HC0014";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string InvalidVariable = "HC0016";

    /// <summary>A non-null field or variable is null.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>No stored operation has the given id.</summary>
    public const string PersistedOperationNotFound = "HC0020";

    /// <summary>The parts of a multipart request cannot be read.</summary>
    public const string MultipartInvalid = "HC0033";

    /// <summary>A multipart request has no field <c>operations</c>.</summary>
    public const string MultipartOperationsMissing = "HC0034";

    /// <summary>A multipart request has its field <c>map</c> before its field <c>operations</c>.</summary>
    public const string MultipartFieldsMisordered = "HC0035";

    /// <summary>The <c>map</c> of a multipart request is not valid JSON.</summary>
    public const string MultipartMapInvalidJson = "HC0036";

    /// <summary>The <c>map</c> of a multipart request gives no place for a file.</summary>
    public const string MultipartPathMissing = "HC0037";

    /// <summary>The <c>map</c> of a multipart request names a file that was not sent.</summary>
    public const string MultipartFileMissing = "HC0038";

    /// <summary>The <c>map</c> of a multipart request names a variable that was not sent.</summary>
    public const string MultipartVariableNotFound = "HC0039";

    /// <summary>The variable that a file of a multipart request belongs to has another structure.</summary>
    public const string MultipartVariableStructureInvalid = "HC0040";

    /// <summary>The place of a file of a multipart request cannot be read.</summary>
    public const string MultipartPathInvalid = "HC0041";

    /// <summary>The place of a file of a multipart request does not start with <c>variables</c>.</summary>
    public const string MultipartPathMustStartWithVariables = "HC0042";

    /// <summary>The <c>map</c> of a multipart request is not an object of lists of places.</summary>
    public const string MultipartMapInvalid = "HC0043";

    /// <summary>A multipart request has no field <c>map</c>.</summary>
    public const string MultipartMapMissing = "HC0044";

    /// <summary>The operation ran longer than the server allows.</summary>
    public const string Timeout = "HC0045";

    /// <summary>Introspection is not allowed for this request.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>The operation costs more than the server allows.</summary>
    public const string CostExceeded = "HC0047";

    /// <summary>The request was cancelled.</summary>
    public const string Cancelled = "HC0049";

    /// <summary>A page size above the allowed maximum was asked for.</summary>
    public const string PageSizeTooLarge = "HC0051";

    /// <summary>A connection that needs <c>first</c> or <c>last</c> was asked for without.</summary>
    public const string PagingBoundariesMissing = "HC0052";

    /// <summary>A oneOf input object has no field set.</summary>
    public const string OneOfNoneSet = "HC0054";

    /// <summary>A oneOf input object has more than one field set.</summary>
    public const string OneOfManySet = "HC0055";

    /// <summary>The set field of a oneOf input object is null.</summary>
    public const string OneOfFieldNull = "HC0056";

    /// <summary>A variable used for a oneOf field must be of a non-null type.</summary>
    public const string OneOfVariableNullable = "HC0057";

    /// <summary>The list of types to print the schema of is empty.</summary>
    public const string SchemaTypesEmpty = "HC0058";

    /// <summary>The schema was asked for a type by something that is no name.</summary>
    public const string SchemaTypeNameInvalid = "HC0059";

    /// <summary>The schema was asked for a type that it does not have.</summary>
    public const string SchemaTypeNotFound = "HC0060";

    /// <summary>None of the acceptable media types can be produced.</summary>
    public const string NoAcceptableMediaType = "HC0063";

    /// <summary>The Accept header cannot be read.</summary>
    public const string InvalidAcceptHeader = "HC0064";

    /// <summary>Only stored operations may be executed.</summary>
    public const string OnlyPersistedOperations = "HC0067";

    /// <summary>More nodes were asked for at once than the server allows.</summary>
    public const string TooManyNodes = "HC0076";

    /// <summary>A multipart request lacks the preflight header.</summary>
    public const string PreflightHeaderMissing = "HC0077";

    /// <summary>A paging cursor cannot be read.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary>A page size below the allowed minimum was asked for.</summary>
    public const string PageSizeTooSmall = "HC0079";

    /// <summary>A paged field needs exactly one slicing argument.</summary>
    public const string SlicingArguments = "HC0082";

    /// <summary>Introspection walks through the same list fields too often.</summary>
    public const string IntrospectionTooDeep = "HC0086";

    /// <summary>The same field is nested in itself too often.</summary>
    public const string FieldCycleTooDeep = "HC0087";

    /// <summary>A connection that needs <c>first</c> was asked for without.</summary>
    public const string FirstMissing = "HC0090";

    /// <summary>Comparing the fields of the document for merging takes more steps than the server allows.</summary>
    public const string FieldMergeComparisonsExceeded = "HC0107";

    /// <summary>The caller is not signed in.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller may not access the resource.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
}
