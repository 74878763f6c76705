using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Printing;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class SchemaTests
{
    private static readonly Dictionary<string, string> Printed = Registry.Schema.Build().Types
        .ToDictionary(type => type.Name, type => SchemaPrinter.Print(type));

    [Fact]
    public void A_record_becomes_an_object_type_with_descriptions_and_nullability_of_its_own() => Assert.Equal(
        """"
        """An IPS service of one provider at one place."""
        type Site implements Node {
          id: ID!

          """Stable short code."""
          code: String!

          """Full name."""
          name: String!

          """Where it is, if known."""
          region: String

          """Whom it serves."""
          policyFocus: PolicyFocus!

          """First day."""
          serviceStart: LocalDate
          provider: Provider!

          """Code and name together."""
          label: String!

          """Starts by measure."""
          jobStarts(perFte: Boolean! = false): Decimal
          partners(
            """Items from the start of what is asked for."""
            first: Int

            """Only items after the one of this cursor."""
            after: String

            """Items at the end of what is asked for."""
            last: Int

            """Only items before the one of this cursor."""
            before: String
          ): PartnersConnection
        }
        """",
        Printed["Site"]);

    [Fact]
    public void Enum_members_become_words_in_capitals() => Assert.Equal(
        """"
        enum PolicyFocus {
          SEVERE_MENTAL_ILLNESS
          PRIMARY_CARE

          """With numbers and abbreviations."""
          BELOW_99_8
        }
        """",
        Printed["PolicyFocus"]);

    [Theory]
    [InlineData("Sustained13WeeksUnder16Hours", "SUSTAINED_13_WEEKS_UNDER_16_HOURS")]
    [InlineData("Sustained6Weeks", "SUSTAINED_6_WEEKS")]
    [InlineData("ReferralToEngagement90DaysRate", "REFERRAL_TO_ENGAGEMENT_90_DAYS_RATE")]
    [InlineData("JobStartTo13WeekRate", "JOB_START_TO_13_WEEK_RATE")]
    [InlineData("EmploymentRate", "EMPLOYMENT_RATE")]
    [InlineData("NHSTrust", "NHS_TRUST")]
    public void Numbers_and_abbreviations_are_words_of_their_own(string member, string expected) =>
        Assert.Equal(expected, GraphQL.CodeFirst.Naming.EnumValue(member));

    [Theory]
    [InlineData("GetSitesAsync", "sites")]
    [InlineData("Getter", "getter")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("Fte", "fte")]
    public void Members_become_fields(string member, string expected) =>
        Assert.Equal(expected, GraphQL.CodeFirst.Naming.Field(member));

    [Fact]
    public void An_input_object_may_demand_exactly_one_field() => Assert.Equal(
        """"
        """Exactly one of the fields."""
        input PeriodInput @oneOf {
          month: LocalDate
          range: RangeInput
        }
        """",
        Printed["PeriodInput"]);

    [Fact]
    public void Filters_have_the_names_and_operations_of_the_conventions()
    {
        Assert.Equal(
            """
            input SiteFilterInput {
              and: [SiteFilterInput!]
              or: [SiteFilterInput!]
              id: IdOperationFilterInput
              code: StringOperationFilterInput
              region: StringOperationFilterInput
              policyFocus: PolicyFocusOperationFilterInput
              provider: ProviderFilterInput
              serviceStart: LocalDateOperationFilterInput
            }
            """,
            Printed["SiteFilterInput"]);
        Assert.Equal(
            """
            input PolicyFocusOperationFilterInput {
              eq: PolicyFocus
              neq: PolicyFocus
              in: [PolicyFocus!]
              nin: [PolicyFocus!]
            }
            """,
            Printed["PolicyFocusOperationFilterInput"]);
        Assert.Equal(
            """
            input IdOperationFilterInput {
              eq: ID
              neq: ID
              in: [ID]
              nin: [ID]
            }
            """,
            Printed["IdOperationFilterInput"]);
    }

    [Fact]
    public void A_mutation_takes_one_input_object_and_answers_a_payload_with_a_union_of_errors()
    {
        Assert.Contains("closeSite(input: CloseSiteInput!): CloseSitePayload!", Printed["Mutation"], StringComparison.Ordinal);
        Assert.Contains("site: Site", Printed["CloseSitePayload"], StringComparison.Ordinal);
        Assert.Contains("errors: [CloseSiteError!]", Printed["CloseSitePayload"], StringComparison.Ordinal);
        Assert.Contains("union CloseSiteError = NotFoundError | WrongStatusError", Printed["CloseSiteError"], StringComparison.Ordinal);
        Assert.Contains("type NotFoundError implements Error", Printed["NotFoundError"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutation_may_take_a_file_and_have_defaults() => Assert.Equal(
        """"
        input ImportSitesInput {
          """The table."""
          file: Upload!

          """Whether to look only."""
          isDryRun: Boolean! = false
        }
        """",
        Printed["ImportSitesInput"]);

    [Fact]
    public void A_field_paged_forwards_has_no_arguments_for_the_other_way()
    {
        var sites = Registry.Schema.Build().GetType<ObjectType>("Query")!.Fields["forwardSites"]!;

        Assert.Equal(["first", "after"], sites.Arguments.Select(argument => argument.Name));
        Assert.Contains("""slicingArguments: ["first"]""", string.Join(" ", sites.AppliedDirectives), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paged_field_declares_what_its_cost_depends_on()
    {
        var sites = Registry.Schema.Build().GetType<ObjectType>("Query")!.Fields["sites"]!;

        Assert.Equal(
            """@listSize(assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false) @cost(weight: "10")""",
            string.Join(" ", sites.AppliedDirectives));
        Assert.Equal("""@cost(weight: "10")""", string.Join(" ", sites.Arguments["where"]!.AppliedDirectives));
    }

    [Fact]
    public void Two_builds_print_the_same() => Assert.Equal(
        SchemaPrinter.Print(Registry.Schema.Build()),
        SchemaPrinter.Print(Registry.Schema.Build()));
}
