import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ClientForm,
  ClientFormReceipt,
  ClientFormResponses,
  CreatedLink,
  LinkList,
  LinkQuery,
  NewLink,
} from '@attune/contracts';
import type { Request } from 'express';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Open, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { ClientForms } from './client-forms.js';
import { Links } from './links.service.js';

@ApiTags('links')
@Controller('links')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly clientForms: ClientForms,
  ) {}

  @Requires('links.write')
  @Returns(CreatedLink, 201)
  @Post()
  add(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewLink }) body: NewLink,
    @Req() request: Request,
  ): Promise<CreatedLink> {
    return this.links.add(scope, body, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
  }

  @Requires('links.write')
  @Returns(LinkList)
  @Get()
  list(@CurrentScope() scope: PersonScope, @Query({ schema: LinkQuery }) query: LinkQuery): Promise<LinkList> {
    return this.links.list(scope, query.treatmentId);
  }

  @Requires('links.write')
  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<void> {
    return this.links.revoke(scope, id);
  }

  /** The client's form, without sign-in. */
  @Open()
  @Returns(ClientForm)
  @Get(':token')
  open(@Param('token') token: string): Promise<ClientForm> {
    return this.clientForms.open(token);
  }

  @Open()
  @Returns(ClientFormReceipt, 201)
  @Post(':token')
  send(
    @Param('token') token: string,
    @Body({ schema: ClientFormResponses }) body: ClientFormResponses,
  ): Promise<ClientFormReceipt> {
    return this.clientForms.send(token, body);
  }
}
