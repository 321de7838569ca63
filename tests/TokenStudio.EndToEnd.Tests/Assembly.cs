// One browser and one server for all; pages in parallel would only wait for each other.
[assembly: AssemblyFixture(typeof(TokenStudio.Tests.StudioFixture))]
[assembly: AssemblyFixture(typeof(TokenStudio.Tests.ChromiumFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
