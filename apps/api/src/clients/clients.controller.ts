import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Client,
  ClientList,
  NewClient,
  NewConsent,
  TreatmentChange,
  TreatmentSummary,
  type Consent,
} from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Clients } from './clients.service.js';
import { Consents } from './consents.js';

@ApiTags('clients')
@Controller()
export class ClientsController {
  constructor(
    private readonly clients: Clients,
    private readonly consents: Consents,
  ) {}

  @Requires('clients.read')
  @Returns(ClientList)
  @Get('clients')
  list(@CurrentScope() scope: PersonScope): Promise<ClientList> {
    return this.clients.list(scope);
  }

  @Requires('clients.read')
  @Returns(Client)
  @Get('clients/:id')
  get(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<Client> {
    return this.clients.get(scope, id);
  }

  @Requires('clients.write')
  @Returns(Client, 201)
  @Post('clients')
  add(@CurrentScope() scope: PersonScope, @Body({ schema: NewClient }) body: NewClient): Promise<Client> {
    return this.clients.add(scope, body);
  }

  @Requires('clients.write')
  @Returns(TreatmentSummary)
  @Patch('treatments/:id')
  endTreatment(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: TreatmentChange }) body: TreatmentChange,
  ): Promise<TreatmentSummary> {
    return this.clients.endTreatment(scope, id, body);
  }

  @Requires('consents.write')
  @Post('consents')
  addConsent(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewConsent }) body: NewConsent,
  ): Promise<{ items: Consent[] }> {
    return this.consents.add(scope, body);
  }
}
